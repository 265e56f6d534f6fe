using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tests.Ingestion;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>Every English authority has local inputs, the City of London and the Isles of Scilly too.</summary>
[Collection(LoadedFiles.Name)]
public class AllEnglandTests(LoadedWorkspace workspace)
{
    [SharedFact]
    public void All_296_authorities_are_projected_from_inputs_of_their_own()
    {
        var places = LoadedPlaces.Read(workspace.Store);
        Assert.Equal(296, places.Count);
        var run = ScenarioRuns.Run(workspace.Store, places, [ScenarioLibrary.Find("trend")!], 2025)[0];
        Assert.Equal(57_690_323, run.Result.Population(2023).ToArray().Sum());
        Assert.All(run.Result.Population(2025).ToArray(), people => Assert.True(double.IsFinite(people) && people >= 0));
        Assert.All(run.Households.Dwellings, dwellings => Assert.True(double.IsFinite(dwellings) && dwellings > 0));
        Assert.All(run.Levels, level => Assert.All((double[])[level.Fertility, level.Mortality, level.InternalIn, level.InternalOut], v => Assert.True(v > 0 && double.IsFinite(v))));
        Assert.True(Balance.Of(run.Result).Holds);
    }

    [SharedFact]
    public void Levels_of_small_places_are_drawn_to_the_pooled_one_and_a_place_has_the_same_level_alone()
    {
        var (scilly, luton) = (new Place("E06000053", "Isles of Scilly"), new Place("E06000032", "Luton"));
        var all = ScenarioRuns.Run(workspace.Store, LoadedPlaces.Read(workspace.Store), [ScenarioLibrary.Find("trend")!], 2024)[0];
        var two = ScenarioRuns.Run(workspace.Store, [scilly, luton], [ScenarioLibrary.Find("trend")!], 2024)[0];
        Assert.Equal(296, Taken(two, null, "level_prior_authorities"));
        Assert.Equal(Level(all, scilly).Mortality, Level(two, scilly).Mortality);
        Assert.Equal(Level(all, luton).Fertility, Level(two, luton).Fertility);
        Assert.InRange(Level(two, scilly).Mortality, Taken(two, scilly.Code, "mortality_level_observed") + 0.1, Taken(two, null, "mortality_level_prior_mean"));
        Assert.Equal(Taken(two, luton.Code, "mortality_level_observed"), Level(two, luton).Mortality, 0.005);
    }

    [SharedFact]
    public void The_trend_is_pooled_over_the_years_that_the_scenario_asks_for()
    {
        Place[] cumberland = [new("E06000063", "Cumberland")];
        double Level(string scenario) => ScenarioRuns.Run(workspace.Store, cumberland, [ScenarioLibrary.Find(scenario)!], 2024)[0].Levels[0].InternalOut;
        double Years(string scenario) => Taken(ScenarioRuns.Run(workspace.Store, cumberland, [ScenarioLibrary.Find(scenario)!], 2024)[0], "E06000063", "migration_trend_years_used");
        Assert.Equal([2, 5, 10], [Years("trend-2-years"), Years("trend"), Years("trend-10-years")]);
        Assert.NotEqual(Level("trend-2-years"), Level("trend-10-years"));
    }

    [SharedFact]
    public void A_closed_England_neither_loses_nor_gains_by_moving_and_fits_the_national_projection()
    {
        Place[] luton = [new("E06000032", "Luton")];
        foreach (var (name, constrained) in new[] { ("england", false), ("england-constrained", true), ("england-constrained-population", true) })
        {
            var run = ScenarioRuns.Run(workspace.Store, luton, [ScenarioLibrary.Find(name)!], 2026)[0];
            var system = run.System!;
            Assert.Equal(296, system.Authorities.Count);
            Assert.InRange(system.LargestInternalNet, 0, SystemReport.Tolerance);
            Assert.True(Balance.Of(system.Result).Holds);
            Assert.Equal(constrained, system.Constraint.Count > 0);
            Assert.All(system.Constraint, row => Assert.InRange(row.Residual, 0, SystemReport.ConstraintTolerance));
            Assert.All(system.Result.Population(2026).ToArray(), people => Assert.True(people >= 0));
        }
    }

    [SharedFact]
    public void A_constrained_population_is_that_of_the_national_projection()
    {
        var run = ScenarioRuns.Run(workspace.Store, [new("E06000032", "Luton")], [ScenarioLibrary.Find("england-constrained-population")!], 2026)[0];
        // ONS, 2022-based principal projection of England, mid-2026: from the published table, read on its own.
        var published = workspace.Store.Query("SELECT sum(population)::DOUBLE FROM clean.npp_population WHERE year = 2026", row => row.GetDouble(0))[0];
        Assert.Equal(published, run.System!.Result.Population(2026).ToArray().Sum(), 1e-3);
        Assert.NotEqual(0, run.Result.Of(Component.Adjustment, 2024).ToArray().Sum(), 1.0);
    }

    [SharedFact]
    public void The_page_on_the_closed_England_shows_its_figures() => ClosedEnglandPage.Check(workspace.Store);

    static double Taken(ScenarioRun run, string? place, string name) => run.Taken.Single(t => t.Place == place && t.Assumption.Name == name).Assumption.Value;

    static LocalLevel Level(ScenarioRun run, Place place) => run.Levels[run.Places.ToList().FindIndex(p => p.Code == place.Code)];
}
