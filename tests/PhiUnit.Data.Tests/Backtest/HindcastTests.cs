using System.Text.Json;
using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Projection;
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
        Assert.Throws<DrawsException>(() => ScenarioModel.Read(workspace.Store, places, scenario, 2033).Draws());
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
        foreach (var name in (string[])["scores", "age_scores", "age_structure", "side_by_side", "ensemble_weights", "error_spread", "base_errors", "parameters"])
            Assert.True(File.Exists(Path.Combine(target, $"{name}.csv")) && File.Exists(Path.Combine(target, $"{name}.parquet")), name);
    }
}
