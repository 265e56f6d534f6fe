using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Backtest;

/// <summary>The tables of a back-test; errors, coverage, widths and scores are proportions.</summary>
static class BacktestTables
{
    public const string Cases = "cases", AgeCases = "age_cases";

    const string Text = "VARCHAR", Whole = "INTEGER", Number = "DOUBLE";

    public static IEnumerable<TidyTable> All(Hindcast hindcast) =>
    [
        Scores(hindcast), AgeScores(hindcast), Structures(hindcast), Compared(hindcast), Weights(hindcast.Result), AgeWeights(hindcast), Spreads(hindcast.Result),
        .. EnsembleErrorTables.All(hindcast), Bases(hindcast), Misses(hindcast), AllCases(hindcast), AllAgeCases(hindcast), Parameters(),
    ];

    static TidyTable Scores(Hindcast hindcast)
    {
        (string, string)[] columns =
        [
            ("part", Text), ("group", Text), ("value", Text), ("model", Text), ("role", Text), ("horizon", Whole), ("cases", Whole), ("areas", Whole), ("origins", Whole),
            ("median_ape", Number), ("mape", Number), ("malpe", Number), ("rmse", Number), ("p90_ape", Number), ("within_5", Number), ("within_10", Number),
            ("coverage_50", Number), ("coverage_80", Number), ("coverage_95", Number), ("width_80", Number), ("crps", Number), ("weighted_interval_score", Number),
            .. Enumerable.Range(1, 10).Select(i => ($"pit_{i}", Number)),
        ];
        return new("scores", columns, [.. BacktestGroups.Of(hindcast).SelectMany(g => ScoreRow.ByModel(g.Cases).Select(row => Row(g.Part, g.Group, g.Value, row)))]);
    }

    static object?[] Row(string part, string group, string value, ScoreRow row)
    {
        var (e, i) = (row.Errors, row.Interval);
        return
        [
            part, group, value, row.Model, RoleName.Of(row.Role), row.Horizon, e.Cases, row.Areas, row.Origins, e.MedianApe, e.Mape, e.Malpe, e.Rmse, e.P90Ape, e.Within5, e.Within10,
            i?.Coverage[0], i?.Coverage[1], i?.Coverage[2], i?.Width80, i?.Crps, i?.WeightedScore, .. Enumerable.Range(0, 10).Select(t => (object?)i?.Transforms[t]),
        ];
    }

    static TidyTable AgeScores(Hindcast hindcast) => new(
        "age_scores",
        [("model", Text), ("horizon", Whole), ("age_from", Whole), ("cases", Whole), ("median_ape", Number), ("mape", Number), ("malpe", Number), ("p90_ape", Number), ("within_5", Number), ("within_10", Number)],
        [
            .. hindcast.Result.AgeCases.Where(c => hindcast.Result.Split.HoldsOut(c.Area, c.Origin)).GroupBy(c => (c.Model, c.Horizon, c.FirstAge)).Select(g =>
            {
                var e = ErrorMeasures.Of([.. g.Select(c => c.Forecast)], [.. g.Select(c => c.Outcome)]);
                return new object?[] { g.Key.Model, g.Key.Horizon, g.Key.FirstAge, e.Cases, e.MedianApe, e.Mape, e.Malpe, e.P90Ape, e.Within5, e.Within10 };
            }),
        ]);

    static TidyTable Structures(Hindcast hindcast) => new(
        "age_structure", [("model", Text), ("horizon", Whole), ("cases", Whole), ("mean_dissimilarity", Number), ("share_10_or_more", Number)],
        [
            .. hindcast.Result.Structures.Where(c => hindcast.Result.Split.HoldsOut(c.Area, c.Origin)).GroupBy(c => (c.Model, c.Horizon)).Select(g =>
                new object?[] { g.Key.Model, g.Key.Horizon, g.Count(), g.Average(c => c.Dissimilarity), g.Average(c => c.Dissimilarity >= 0.1 ? 1.0 : 0) }),
        ]);

    static TidyTable Compared(Hindcast hindcast) => new(
        "side_by_side", [("ours", Text), ("other", Text), ("horizon", Whole), ("cases", Whole), ("origins", Text), ("our_median_ape", Number), ("other_median_ape", Number), ("is_worse", Whole)],
        [
            .. BacktestGroups.Compared(hindcast).Select(s => new object?[]
            {
                s.Ours, s.Other, s.Horizon, s.Cases, string.Join(' ', s.Origins), s.OurError, s.OtherError, s.IsWorse ? 1 : 0,
            }),
        ]);

    static TidyTable Weights(BacktestResult result) => new(
        "ensemble_weights", [("members", Whole), ("horizon", Whole), ("kind", Text), ("size", Whole), ("member", Text), ("weight", Number)],
        [.. result.Sets.SelectMany(set => WeightRows(result.Setting.Cells, set.Weights))]);

    /// <summary>One row for each weight; sets are told apart by their number of members.</summary>
    static IEnumerable<object?[]> WeightRows(PlaceCells cells, EnsembleWeights weights) =>
        from horizon in Enumerable.Range(0, weights.Horizons.Count)
        from kind in Enumerable.Range(0, cells.Kinds.Count)
        from size in Enumerable.Range(0, cells.Sizes.Count + 1)
        from member in Enumerable.Range(0, weights.Members.Count)
        select new object?[]
        {
            weights.Members.Count, weights.Horizons[horizon], cells.Kinds[kind], size, weights.Members[member],
            weights.Of(horizon, kind * (cells.Sizes.Count + 1) + size)[member],
        };

    static TidyTable AgeWeights(Hindcast hindcast) => new(
        "age_weights", [("horizon", Whole), ("age_from", Text), ("member", Text), ("weight", Number), ("period", Text), ("source", Text)],
        hindcast.AgeWeighting is not { } weighting ? [] : [.. WeightRows(hindcast, weighting.OfAll), .. WeightRows(hindcast, weighting.ByAge)]);

    static IEnumerable<object?[]> WeightRows(Hindcast hindcast, EnsembleWeights weights) =>
        from horizon in Enumerable.Range(0, weights.Horizons.Count)
        from band in Enumerable.Range(0, weights.Cells.Count)
        from member in Enumerable.Range(0, weights.Members.Count)
        select new object?[]
        {
            weights.Horizons[horizon], weights.Cells.Kinds[band], weights.Members[member], weights.Of(horizon, band)[member],
            $"origins {string.Join(", ", hindcast.AgeOrigins(weights.Horizons[horizon]))}", "PhiUnit's back-test of English authorities, calibration part",
        };

    static TidyTable Spreads(BacktestResult result) => new(
        "error_spread", [("model", Text), ("horizon", Whole), ("kind", Text), ("size", Whole), ("scale", Number)],
        [
            .. from spread in result.Spreads
               from kind in Enumerable.Range(0, result.Setting.Cells.Kinds.Count)
               from size in Enumerable.Range(0, result.Setting.Cells.Sizes.Count + 1)
               select new object?[]
               {
                   spread.Key.Model, spread.Key.Horizon, result.Setting.Cells.Kinds[kind], size, spread.Value.Scale(kind * (result.Setting.Cells.Sizes.Count + 1) + size),
               },
        ]);

    static TidyTable Bases(Hindcast hindcast) => new(
        "base_errors", [("place", Text), ("year", Whole), ("estimated_then", Number), ("estimated_now", Number), ("relative_error", Number)],
        [.. hindcast.BaseErrors.Select(b => new object?[] { hindcast.History.Areas[b.Area].Code, b.Year, b.Then, b.Now, b.Relative })]);

    static TidyTable Misses(Hindcast hindcast) => new(
        "place_misses",
        [
            ("place", Text), ("origin", Whole), ("horizon", Whole), ("part", Text), ("forecast", Number), ("outcome", Number), ("error", Number), ("of_model", Number), ("of_growth", Number),
            .. ErrorParts.Shown.Select(c => ($"of_{ComponentName.Of(c)}", Number)), ("unexplained", Number), ("components_missing", Text),
        ],
        [
            .. PlaceMiss.Of(hindcast).Select(m => new object?[]
            {
                m.Code, m.Case.Origin, m.Case.Horizon, m.Part, m.Case.Forecast, m.Case.Outcome, m.Error, m.Share(m.Parts.Model), m.Share(m.Parts.Growth),
            }.Concat(ErrorParts.Shown.Select(c => m.Parts.Components.TryGetValue(c, out var people) ? (object?)m.Share(people) : null))
                .Append(m.Parts.Missing.Count == 0 ? m.Share(m.Parts.Unexplained) : null).Append(string.Join(' ', m.Parts.Missing)).ToArray()),
        ]);

    static TidyTable AllAgeCases(Hindcast hindcast) => new(
        AgeCases, [("model", Text), ("place", Text), ("origin", Whole), ("horizon", Whole), ("age_from", Whole), ("forecast", Number), ("outcome", Number)],
        [.. hindcast.Result.AgeCases.Select(c => new object?[] { c.Model, hindcast.History.Areas[c.Area].Code, c.Origin, c.Horizon, c.FirstAge, c.Forecast, c.Outcome })]);

    static TidyTable AllCases(Hindcast hindcast) => new(
        Cases,
        [
            ("model", Text), ("place", Text), ("part", Text), ("origin", Whole), ("horizon", Whole), ("forecast", Number), ("outcome", Number),
            ("lower_50", Number), ("upper_50", Number), ("lower_80", Number), ("upper_80", Number), ("lower_95", Number), ("upper_95", Number), ("crps", Number), ("pit", Number),
        ],
        [
            .. hindcast.Result.Cases.Select(c => new object?[]
            {
                c.Model, hindcast.History.Areas[c.Area].Code, BacktestGroups.PartOf(hindcast.Result.Split, c), c.Origin, c.Horizon, c.Forecast, c.Outcome,
                c.Interval?.Lower[0], c.Interval?.Upper[0], c.Interval?.Lower[1], c.Interval?.Upper[1], c.Interval?.Lower[2], c.Interval?.Upper[2], c.Interval?.Crps, c.Interval?.Transform,
            }),
        ]);

    static TidyTable Parameters() => new(
        "parameters", [("name", Text), ("value", Number), ("unit", Text), ("period", Text), ("source", Text)],
        [.. BacktestParameters.Default.All.Select(a => new object?[] { a.Name, a.Value, a.Unit, a.Period, a.Source })]);
}
