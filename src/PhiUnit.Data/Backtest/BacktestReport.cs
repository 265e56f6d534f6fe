using System.Globalization;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Core.Numerics;
using PhiUnit.Data.Export;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Backtest;

/// <summary>The report of a back-test as one HTML page: where PhiUnit is worse first, then every measure.</summary>
static class BacktestReport
{
    public static string Of(Hindcast hindcast)
    {
        var html = new HtmlText();
        Worse(html, hindcast);
        Headline(html, hindcast);
        Intervals(html, hindcast);
        Groups(html, hindcast);
        Ages(html, hindcast);
        BacktestAgeWeights.Add(html, hindcast);
        HomePlaces(html, hindcast);
        Base(html, hindcast);
        Method(html, hindcast);
        return html.Page("Back-test: how forecasts from the past would have done");
    }

    static void Worse(HtmlText html, Hindcast hindcast)
    {
        var compared = BacktestGroups.Compared(hindcast).ToList();
        var worse = compared.Where(s => s.IsWorse).ToList();
        html.Heading(2, "Where PhiUnit is worse")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Each of our models beside every other on the same held-out areas and origins, by median absolute percentage error: worse in {worse.Count} of {compared.Count} comparisons."))
            .Table("Where one of our models has the larger error", Header, [.. worse.Select(Compared)])
            .Heading(2, "Every comparison")
            .Table("Our models beside every other, same areas and origins", Header, [.. compared.Where(s => !s.IsWorse).Select(Compared)]);
    }

    static readonly string[] Header = ["Ours", "Beside", "Years ahead", "Our error", "Its error", "Cases", "Origins"];

    static string[] Compared(SideBySide s) =>
        [s.Ours, s.Other, $"{s.Horizon}", Percent(s.OurError), Percent(s.OtherError), Number(s.Cases), string.Join(", ", s.Origins)];

    static void Headline(HtmlText html, Hindcast hindcast) => html
        .Heading(2, "Errors of totals, held-out areas and origins")
        .Paragraph("Origins differ between models: a model is scored wherever what it needs was published. Comparisons on the same cases stand above.")
        .Table("Errors by model and horizon", [.. ErrorHeader], [.. ScoreRow.ByModel(hindcast.Result.HeldOut).Select(Errors)]);

    static readonly string[] ErrorHeader =
        ["Model", "Whose", "Years ahead", "Median error", "Mean error", "Bias (above 0: too high)", "Root mean square", "90 % below", "Within 5 %", "Within 10 %", "Areas", "Origins"];

    static string[] Errors(ScoreRow row) =>
    [
        row.Model, RoleName.Of(row.Role), $"{row.Horizon}", Percent(row.Errors.MedianApe), Percent(row.Errors.Mape), Percent(row.Errors.Malpe), Percent(row.Errors.Rmse),
        Percent(row.Errors.P90Ape), Percent(row.Errors.Within5), Percent(row.Errors.Within10), Number(row.Areas), Number(row.Origins),
    ];

    static void Intervals(HtmlText html, Hindcast hindcast)
    {
        html.Heading(2, "Intervals: how often they held").Paragraph("An 80 % interval is honest when it holds four outcomes in five. Scores are proportions of the outcome; smaller is better.")
            .Table("Coverage, held-out areas and origins", CoverageHeader, [.. ScoreRow.ByModel(hindcast.Result.HeldOut).Where(r => r.Interval is not null).Select(Coverage)])
            .Table("Coverage of the ensemble by origin", [.. CoverageHeader.Prepend("Origin")],
            [
                .. hindcast.Result.HeldOut.Where(c => c.Model == BacktestGroups.Ours[0]).GroupBy(c => c.Origin).OrderBy(g => g.Key)
                    .SelectMany(g => ScoreRow.ByModel(g).Select(row => (string[])[$"{g.Key}", .. Coverage(row)])),
            ])
            .Table(
                string.Create(CultureInfo.InvariantCulture, $"In real time: calibrated on outcomes up to {BacktestParameters.Default.Whole("real_time_year")} alone, scored on later origins"), CoverageHeader,
                [.. ScoreRow.ByModel(hindcast.RealTime.HeldOut).Where(r => r.Interval is not null).Select(Coverage)])
            .Table("Where outcomes fell in their forecasts (probability integral transform, ensemble): a tenth each would be honest", ["Years ahead", .. Enumerable.Range(1, 10).Select(i => $"{i}")],
                [.. ScoreRow.ByModel(hindcast.Result.HeldOut.Where(c => c.Model == BacktestGroups.Ours[0])).Where(r => r.Interval is not null).Select(r => (string[])[$"{r.Horizon}", .. r.Interval!.Transforms.Select(Percent)])]);
    }

    static readonly string[] CoverageHeader = ["Model", "Years ahead", "50 % held", "80 % held", "95 % held", "Width of 80 %", "CRPS", "Weighted interval score"];

    static string[] Coverage(ScoreRow row) =>
    [
        row.Model, $"{row.Horizon}", Percent(row.Interval!.Coverage[0]), Percent(row.Interval.Coverage[1]), Percent(row.Interval.Coverage[2]), Percent(row.Interval.Width80),
        Percent(row.Interval.Crps), Percent(row.Interval.WeightedScore),
    ];

    static void Groups(HtmlText html, Hindcast hindcast)
    {
        html.Heading(2, "By type and size of place");
        foreach (var (_, group, value, cases) in BacktestGroups.Of(hindcast).Where(g => g.Group is "kind" or "size"))
        {
            var rows = ScoreRow.ByModel(cases).Where(r => r.Horizon >= 5).Select(Errors).ToList();
            html.Table($"{(group == "kind" ? "Type" : "Size")}: {value}", ErrorHeader, rows);
        }
    }

    static void Ages(HtmlText html, Hindcast hindcast)
    {
        var split = hindcast.Result.Split;
        html.Heading(2, "By age").Paragraph("Only origins with an estimate by sex and age (2011, 2018, 2020 to 2023), against years that have one. Ages are scored on the totals of one basis.");
        html.Table("Errors by age band", ["Model", "Years ahead", "From age", "Median error", "Mean error", "Bias", "90 % below", "Cases"],
        [
            .. hindcast.Result.AgeCases.Where(c => split.HoldsOut(c.Area, c.Origin)).GroupBy(c => (c.Model, c.Horizon, c.FirstAge)).OrderBy(g => g.Key.Horizon).ThenBy(g => g.Key.FirstAge).Select(g =>
            {
                var e = ErrorMeasures.Of([.. g.Select(c => c.Forecast)], [.. g.Select(c => c.Outcome)]);
                return (string[])[g.Key.Model, $"{g.Key.Horizon}", $"{g.Key.FirstAge}", Percent(e.MedianApe), Percent(e.Mape), Percent(e.Malpe), Percent(e.P90Ape), Number(e.Cases)];
            }),
        ]);
        html.Table("Age structure: index of dissimilarity", ["Model", "Years ahead", "Mean", "Share of 10 % or more", "Cases"],
        [
            .. hindcast.Result.Structures.Where(c => split.HoldsOut(c.Area, c.Origin)).GroupBy(c => (c.Model, c.Horizon)).OrderBy(g => g.Key.Horizon).Select(g => (string[])
                [g.Key.Model, $"{g.Key.Horizon}", Percent(g.Average(c => c.Dissimilarity)), Percent(g.Average(c => c.Dissimilarity >= 0.1 ? 1.0 : 0)), Number(g.Count())]),
        ]);
    }

    static void HomePlaces(HtmlText html, Hindcast hindcast)
    {
        string[] models = [.. BacktestGroups.Ours, "linear", "official"];
        var places = AreaRegister.Default.HomePlaces.ToHashSet(StringComparer.Ordinal);
        html.Heading(2, "The workspace's places").Paragraph("Held-out origins, whichever part the place itself is in; newest origins at each horizon first.");
        html.Table("Errors of the places (above 0: too high)", ["Place", "Model", "Origin", "Years ahead", "Forecast", "Outcome", "Error", "Part"],
        [
            .. hindcast.Result.Cases.Where(c => c.Horizon >= 5 && models.Contains(c.Model) && hindcast.Result.Split.IsHeldOutOrigin(c.Origin) && places.Contains(hindcast.History.Areas[c.Area].Code))
                .OrderBy(c => c.Area).ThenBy(c => c.Horizon).ThenByDescending(c => c.Origin).Select(c => (string[])
                [
                    hindcast.History.Areas[c.Area].Name, c.Model, $"{c.Origin}", $"{c.Horizon}", Number((int)Math.Round(c.Forecast)), Number((int)c.Outcome),
                    Percent((c.Forecast - c.Outcome) / c.Outcome), Split.IsCalibrationArea(c.Area) ? "calibration area" : "held-out area",
                ]),
        ]);
        html.Paragraph("Beyond the mark, from every origin. An error is what the model took otherwise than that the growth of as many years before the origin goes on, and the growth that came otherwise than in those years: by component where all of them are published (components stand on the basis of their day, totals on that of now; the difference is unexplained). Shares of the outcome; below 0: the forecast was too low for it.")
            .Table(string.Create(CultureInfo.InvariantCulture, $"Forecasts {BacktestParameters.Default.Whole("place_mark_years")} years ahead ({BacktestGroups.Ours[0]}) that missed by more than {100 * BacktestParameters.Default["place_mark"]:0} %, and what the miss is made of"),
                [.. PlaceMiss.Heads], [.. PlaceMiss.Of(hindcast).Select(miss => miss.Cells)]);
    }

    static void Base(HtmlText html, Hindcast hindcast)
    {
        html.Heading(2, "Base error and projection error")
            .Paragraph("Everything above starts from totals as they are known now, so that it scores the projection alone. A projection made in its day also started from an estimate that was revised later:");
        html.Table("Estimates of their day beside those of now", ["Year", "Median error", "90 % below", "Bias", "Areas"],
        [
            .. hindcast.BaseErrors.GroupBy(b => b.Year).Select(g =>
            {
                var e = ErrorMeasures.Of([.. g.Select(b => b.Then)], [.. g.Select(b => b.Now)]);
                return (string[])[$"{g.Key}", Percent(e.MedianApe), Percent(e.P90Ape), Percent(e.Malpe), Number(e.Cases)];
            }),
        ]);
        html.Table("Share of the variance of a total that the error of its base has: median over held-out areas and origins; the base is off as deviations.csv says, the rest is the spread of the model's interval", ["Model", "Years ahead", "Share", "Cases"], [.. BaseShares(hindcast)]);
        html.Table("The statistics office's projections: error as published, of the base, of the projection (medians over all areas; logarithms add up place by place, medians do not)",
            ["Base year", "Years ahead", "As published", "Base", "Projection", "Areas"], [.. hindcast.Official.SelectMany(o => Parts(hindcast.History, o))]);
    }

    static IEnumerable<string[]> BaseShares(Hindcast hindcast)
    {
        var deviation = Deviations.All.First(d => d.Rate == Core.Uncertainty.DrawnRate.BasePopulation).Value.Initial;
        double Share(Core.Backtest.IntervalCase interval)
        {
            var spread = Elementary.Log(interval.Upper[1] / interval.Lower[1]) / (2 * Normal.Quantile(0.9));
            return deviation * deviation / (deviation * deviation + spread * spread);
        }
        return hindcast.Result.HeldOut.Where(c => BacktestGroups.Ours.Contains(c.Model) && c.Interval is not null).GroupBy(c => (c.Model, c.Horizon)).OrderBy(g => Array.IndexOf(BacktestGroups.Ours, g.Key.Model)).ThenBy(g => g.Key.Horizon)
            .Select(g => (string[])[g.Key.Model, $"{g.Key.Horizon}", Percent(Median(g.Select(c => Share(c.Interval!)))), Number(g.Count())]);
    }

    static IEnumerable<string[]> Parts(History history, Core.Backtest.Models.Published official)
    {
        foreach (var horizon in Hindcast.Horizons.Where(h => official.BaseYear + h <= history.Years.Last))
        {
            var areas = Enumerable.Range(0, history.Areas.Count).ToList();
            double Error(int area, int year) => Math.Abs(official.Total(area, areas.Count, year) / history.Total(area, year) - 1);
            double Growth(int area) => Math.Abs(
                official.Total(area, areas.Count, official.BaseYear + horizon) / official.Total(area, areas.Count, official.BaseYear)
                * history.Total(area, official.BaseYear) / history.Total(area, official.BaseYear + horizon) - 1);
            yield return
            [
                $"{official.BaseYear}", $"{horizon}", Percent(Median(areas.Select(a => Error(a, official.BaseYear + horizon)))), Percent(Median(areas.Select(a => Error(a, official.BaseYear)))),
                Percent(Median(areas.Select(Growth))), Number(areas.Count),
            ];
        }
    }

    static double Median(IEnumerable<double> values)
    {
        var median = new double[1];
        Quantiles.Of(values.ToArray(), [0.5], median);
        return median[0];
    }

    static void Method(HtmlText html, Hindcast hindcast)
    {
        var (result, areas) = (hindcast.Result, hindcast.History.Areas.Count);
        var calibrating = Enumerable.Range(0, areas).Count(Split.IsCalibrationArea);
        html.Heading(2, "How it was done")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"{areas} English authorities of today, totals {hindcast.History.Years.First} to {hindcast.History.Years.Last} on one basis. Weights and spreads were calibrated on {calibrating} areas and the origins {string.Join(", ", result.Setting.Origins.Where(o => result.Split.Calibrates(0, o, 1)))}; held out are the other {areas - calibrating} areas and the origins {string.Join(", ", result.Setting.Origins.Where(result.Split.IsHeldOutOrigin))}. A case of a calibration area and a held-out origin, or the other way round, is in neither part. Neighbouring origins share years of their windows, so that the held-out part tests other places and starts, not an unseen era; the table in real time does that."))
            .Paragraph("A model is handed copies of figures up to its origin and nothing else. Totals before the last census are those known now; components, estimates by age and projections are as they were published. The national projections of the time are not held: the trend engine projects the country from life tables, births and migration of its origin. Hamilton-Perry needs an estimate by age at least five years before the origin (from 2018), the statistics office's projection of 2018 reaches eight years: both have no row at ten years.")
            .Table("What was taken for granted", ["Name", "Value", "Unit", "Source"],
                [.. BacktestParameters.Default.All.Select(a => (string[])[a.Name, a.Value.ToString("R", CultureInfo.InvariantCulture), a.Unit, a.Source])]);
    }

    static string Percent(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
