using System.Text.Json;
using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Backtest;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tests.Ingestion;

namespace PhiUnit.Data.Tests.Backtest;

/// <summary>The back-test on the published figures of all authorities.</summary>
[Collection(LoadedFiles.Name)]
public class HindcastTests(LoadedWorkspace workspace)
{
    static Hindcast? _run;

    Hindcast Run => _run ??= Hindcast.Run(workspace.Store, [], 2);

    /// <summary>CONTRACT, backtest --json: these keys and no others; every baseline by its name.</summary>
    [SharedFact]
    public void The_document_is_that_of_the_contract()
    {
        using var document = JsonDocument.Parse(BacktestJson.Of(Run));
        var root = document.RootElement;
        Assert.Equal(["origins", "results", "split"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(Enumerable.Range(2001, 23), root.GetProperty("origins").EnumerateArray().Select(o => o.GetInt32()));
        var rows = root.GetProperty("results").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal(
            ["model", "role", "horizon", "median_ape", "mape", "malpe", "rmse", "p90_ape", "within_5", "within_10", "areas", "origins", "coverage_50", "coverage_80", "coverage_95", "width_80", "crps"],
            row.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(
            ["no_change", "linear", "exponential", "constant_rate", "hamilton_perry"],
            rows.Where(r => r.GetProperty("role").GetString() == "baseline").Select(r => r.GetProperty("model").GetString()).Distinct());
        Assert.Equal(rows.Count, rows.Select(r => (r.GetProperty("model").GetString(), r.GetProperty("horizon").GetInt32())).Distinct().Count());
        var (calibration, held) = (root.GetProperty("split").GetProperty("calibration"), root.GetProperty("split").GetProperty("held_out"));
        Assert.Equal(296, calibration.GetProperty("areas").GetInt32() + held.GetProperty("areas").GetInt32());
        Assert.Empty(calibration.GetProperty("origins").EnumerateArray().Select(o => o.GetInt32()).Intersect(held.GetProperty("origins").EnumerateArray().Select(o => o.GetInt32())));
    }

    [SharedTheory]
    [InlineData(5, 0.025)]
    [InlineData(10, 0.05)]
    public void The_ensemble_is_below_the_mark_and_below_every_other_model_on_the_same_areas_and_origins(int horizon, double mark)
    {
        var held = Run.Result.HeldOut.ToList();
        Assert.True(ScoreRow.Of([.. held.Where(c => c.Model == "ensemble" && c.Horizon == horizon)]).Errors.MedianApe < mark);
        string[] simple = ["no_change", "linear", "exponential", "constant_rate", "hamilton_perry", "bi_regional", "official"];
        var compared = SideBySide.Of(held, "ensemble").Where(s => s.Horizon == horizon && simple.Contains(s.Other)).ToList();
        Assert.Equal(horizon == 5 ? 7 : 5, compared.Count);
        Assert.All(compared, s => Assert.False(s.IsWorse, $"{s}"));
    }

    /// <summary>Outcomes held out are not known: 80 % intervals hold three to four in five and a half, 95 % ones nine in ten and more, at every horizon.</summary>
    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void Intervals_of_the_ensemble_hold_held_out_outcomes(int horizon)
    {
        var row = ScoreRow.Of([.. Run.Result.HeldOut.Where(c => c.Model == "ensemble" && c.Horizon == horizon)]);
        Assert.InRange(row.Interval!.Coverage[1], 0.75, 0.85);
        Assert.InRange(row.Interval.Coverage[2], 0.90, 0.97);
    }

    /// <summary>The scenario follows the weights of the back-test, not others.</summary>
    [SharedFact]
    public void The_weights_of_the_scenario_are_those_that_the_calibration_gives()
    {
        foreach (var (calibrated, kept) in Run.Result.Sets.Zip(EnsembleWeightsFile.Sets(Hindcast.Members(BacktestParameters.Default), BacktestParameters.Default.Cells)))
        {
            for (var horizon = 0; horizon < Hindcast.Horizons.Count; horizon++)
            {
                for (var cell = 0; cell < calibrated.Weights.Cells.Count; cell++)
                    Assert.All(calibrated.Weights.Of(horizon, cell).ToArray().Zip(kept.Weights.Of(horizon, cell).ToArray()), w => Assert.Equal(w.First, w.Second, 1e-9));
            }
        }
    }

    [SharedFact]
    public void The_scenario_ensemble_leads_places_to_its_totals_and_balances()
    {
        Place[] places = [new("E06000032", "Luton"), new("E06000042", "Milton Keynes")];
        var scenario = ScenarioLibrary.Find("ensemble")!;
        var run = ScenarioRuns.Run(workspace.Store, places, [scenario], 2033)[0];
        Assert.True(Balance.Of(run.Result).Holds);
        var known = Run.History.Until(run.Result.Years.First);
        var forecast = new Ensemble(EnsembleWeightsFile.Sets(Hindcast.Members(BacktestParameters.Default), BacktestParameters.Default.Cells)).Project(known, 10)!;
        foreach (var (place, i) in places.Select((p, i) => (p, i)))
        {
            var area = known.Areas.Index().First(a => a.Item.Code == place.Code).Index;
            double Total(int year) => run.Result.Population(year).Slice(i * 182, 182).ToArray().Sum();
            Assert.Equal(forecast.Totals[9][area] / known.Total(area, known.Origin), Total(2033) / Total(2023), 1e-9);
        }
    }

    /// <summary>Draws of the scenario stray as past forecasts did: the limits of a total are those of the calibrated spread around it, at every horizon that was measured.</summary>
    [SharedFact]
    public void Draws_of_the_ensemble_have_the_spread_of_the_back_test()
    {
        Place[] places = [new("E06000032", "Luton"), new("E06000056", "Central Bedfordshire")];
        var draws = ScenarioModel.Read(workspace.Store, places, ScenarioLibrary.Find("ensemble")!, 2034).Draws();
        Assert.Null(draws.Homes);
        var exact = new DrawSetting(4000, 3, Deviations.All.Where(d => d.Rate != DrawnRate.BasePopulation).ToDictionary(d => d.Rate, d => d.Value));
        var totals = draws.Run(exact, AgeBand.Groups(draws.Ages, [0]));
        var known = Run.History.Until(draws.Years.First);
        var forecast = new Ensemble(EnsembleWeightsFile.Sets(Hindcast.Members(BacktestParameters.Default), BacktestParameters.Default.Cells)).Project(known, 10)!;
        foreach (var (place, i) in places.Select((p, i) => (p, i)))
        {
            var area = known.Areas.Index().First(a => a.Item.Code == place.Code).Index;
            var (people, start) = (new double[exact.Draws], new double[exact.Draws]);
            totals.Sum(draws.Years.First, [i], [0, 1], start);
            foreach (var horizon in Hindcast.Horizons)
            {
                totals.Sum(draws.Years.First + horizon, [i], [0, 1], people);
                double[] limits = [0.025, 0.1, 0.5, 0.9, 0.975], drawn = new double[5], expected = new double[5];
                var around = Run.Result.Spreads[("ensemble", horizon)].Around(start[0] * forecast.Totals[horizon - 1][area] / known.Total(area, known.Origin), BacktestParameters.Default.Cells.Of(known, area));
                Quantiles.Of(around, limits, expected);
                Quantiles.Of(people, limits, drawn);
                var width = expected[^1] - expected[0];
                Assert.All(expected.Zip(drawn), q => Assert.Equal(q.First, q.Second, 0.05 * width));
            }
        }
    }

    /// <summary>What the scenario's errors are taken from is what the calibration gives.</summary>
    [SharedFact]
    public void The_errors_of_the_scenario_are_those_that_the_calibration_gives()
    {
        var kept = EnsembleErrors.Default;
        Assert.Equal(Hindcast.Horizons, kept.Horizons);
        foreach (var (horizon, i) in Hindcast.Horizons.Select((h, i) => (h, i)))
        {
            var spread = Run.Result.Spreads[("ensemble", horizon)];
            for (var cell = 0; cell < Run.Result.Setting.Cells.Count; cell++) Assert.Equal(spread.Scale(cell), kept.Scale(i, cell), 1e-9);
            Assert.All(spread.Shape.Zip(kept.Shape(i).ToArray()), e => Assert.Equal(e.First, e.Second, 1e-9));
        }
        var links = ErrorLinksFit.Of(Run.Result, "ensemble");
        Assert.Equal((links.Memory, links.Shared), (kept.Links.Memory, kept.Links.Shared));
        Assert.Equal(links.SharedByKind, kept.Links.SharedByKind);
    }

    /// <summary>docs/backtest.md, every row on places of the Board, and the coverage of draws of the trend engine.</summary>
    [SharedFact]
    public void The_page_says_what_the_report_says()
    {
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "backtest.md"));
        static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
        string[] lines = [.. PlaceMiss.Of(Run).Select(miss => Line(miss.Cells)), .. BacktestPage.Coverage(Run).Select(Line), .. BacktestPage.Ages(Run).Select(Line)];
        var missing = lines.Where(line => !page.Contains(line)).ToList();
        Assert.True(missing.Count == 0, "docs/backtest.md lacks:\n" + string.Join("\n", missing));
    }

    /// <summary>The trend engine's own draws. Ten years ahead it has one origin, so that only its 95 % interval is held to anything (docs/backtest.md).</summary>
    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void Intervals_of_the_trend_engine_hold_held_out_outcomes(int horizon)
    {
        var row = ScoreRow.Of([.. Run.Result.HeldOut.Where(c => c.Model == "trend" && c.Horizon == horizon)]);
        Assert.Equal(horizon == 10, row.Origins == 1);
        if (horizon < 10) Assert.InRange(row.Interval!.Coverage[1], 0.75, 0.85);
        Assert.InRange(row.Interval!.Coverage[2], 0.90, 0.97);
    }

    /// <summary>The parts of an error add up to it.</summary>
    [SharedFact]
    public void The_parts_of_an_error_add_up()
    {
        var cases = Run.Result.Cases.Where(c => c.Model == "ensemble" && c.Horizon == 5).ToList();
        Assert.All(cases, c =>
        {
            var parts = ErrorParts.Of(Run.History, c);
            Assert.Equal(c.Forecast - c.Outcome, parts.Model + parts.Growth, 1e-6);
            if (parts.Missing.Count == 0) Assert.Equal(parts.Growth, parts.Components.Values.Sum() + parts.Unexplained, 1e-6);
        });
        Assert.Contains(cases, c => ErrorParts.Of(Run.History, c).Missing.Count == 0);
    }

    /// <summary>The file of deviations is what the calibration makes of it: to the last decimal but one.</summary>
    [SharedFact]
    public void The_deviations_of_draws_are_those_that_the_calibration_gives()
    {
        var fitted = DeviationCalibration.Fit(Run, Deviations.All);
        Assert.All(Deviations.All.Zip(fitted), pair =>
        {
            Assert.Equal(pair.First.Value.StandardDeviation, pair.Second.Value.StandardDeviation, 0.01 * pair.First.Value.StandardDeviation + 1e-4);
            Assert.Equal(pair.First.Value.Initial, pair.Second.Value.Initial, 0.01 * pair.First.Value.Initial + 1e-4);
        });
    }

    [SharedFact]
    public void A_base_year_can_be_held_out_alone()
    {
        var run = Hindcast.Run(workspace.Store, [2013], 2);
        Assert.All(run.Result.Cases, c => Assert.Equal(2013, c.Origin));
        Assert.False(run.Result.Split.Calibrates(0, 2013, 1));
        Assert.NotEmpty(run.Result.HeldOut);
        Assert.Throws<ArgumentException>(() => Hindcast.Run(workspace.Store, [1995], 2));
    }

    [SharedFact]
    public void Estimates_before_the_census_lay_ever_further_off()
    {
        var errors = Run.BaseErrors.GroupBy(b => b.Year).ToDictionary(g => g.Key, g => g.Select(b => Math.Abs(b.Relative)).Order().ElementAt(g.Count() / 2));
        Assert.Equal(Enumerable.Range(2012, 9), errors.Keys.Order());
        Assert.True(errors[2019] > 2 * errors[2012]);
    }

    [SharedFact]
    public void The_report_says_first_where_it_is_worse_and_fetches_nothing()
    {
        using var folder = new StoreFolder();
        var target = folder.File("out");
        BacktestFiles.Write(Run, target);
        var html = File.ReadAllText(Path.Combine(target, "backtest.html"));
        Assert.Contains("Where PhiUnit is worse", html[html.IndexOf("<h2>", StringComparison.Ordinal)..][..60], StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        foreach (var name in (string[])["scores", "age_scores", "age_structure", "side_by_side", "ensemble_weights", "age_weights", "error_spread", "ensemble_error_scales", "ensemble_error_shapes", "ensemble_error_links", "base_errors", "place_misses", "parameters"])
            Assert.True(File.Exists(Path.Combine(target, $"{name}.csv")) && File.Exists(Path.Combine(target, $"{name}.parquet")), name);
    }
}
