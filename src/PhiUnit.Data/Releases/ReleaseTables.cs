using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Releases;

/// <summary>Writes the arrays of the runs into the tables of a release: the only crossing out.</summary>
sealed class ReleaseTables(Store store, string runId)
{
    /// <summary>An empty cell: no quantile, no figure.</summary>
    static double? None => null;

    static readonly (Sex Sex, string Name)[] Sexes = [(Sex.Female, "female"), (Sex.Male, "male")];
    static readonly (Component Component, string Name)[] Components = [.. Enum.GetValues<Component>().Select(c => (c, ComponentName.Of(c)))];

    public void WritePopulation(IReadOnlyList<ScenarioRun> runs) =>
        WriteStock("population", runs, (run, year, cell) => run.Result.Population(year)[cell]);

    public void WriteAlreadyHere(IReadOnlyList<ScenarioRun> runs) =>
        WriteStock("already_here", runs, (run, year, cell) => run.AlreadyHere[(year - run.Result.Years.First) * run.Result.Shape.Length + cell]);

    void WriteStock(string table, IReadOnlyList<ScenarioRun> runs, Func<ScenarioRun, int, int, double> people)
    {
        using var rows = store.Append("main", table);
        foreach (var run in runs)
        {
            for (var year = run.Result.Years.First; year <= run.Result.Years.Last; year++)
            {
                foreach (var (place, sex, age, cell) in Cells(run))
                {
                    rows.Append(runId).Append(run.Scenario.Name).Append(place).Append(year).Append(sex).Append(age)
                        .Append(None).Append(people(run, year, cell)).EndRow();
                }
            }
        }
        rows.Close();
    }

    /// <summary>Rows with value zero are left out.</summary>
    public void WriteComponents(IReadOnlyList<ScenarioRun> runs)
    {
        using var rows = store.Append("main", "components");
        foreach (var run in runs)
        {
            foreach (var year in run.Result.Years.StepYears)
            {
                foreach (var (place, sex, age, cell) in Cells(run))
                {
                    foreach (var (component, name) in Components)
                    {
                        var value = run.Result.Of(component, year)[cell];
                        if (value == 0) continue;
                        rows.Append(runId).Append(run.Scenario.Name).Append(place).Append(year).Append(sex).Append(age)
                            .Append(name).Append(None).Append(value).EndRow();
                    }
                }
            }
        }
        rows.Close();
    }

    public void WriteHouseholds(IReadOnlyList<ScenarioRun> runs)
    {
        using var rows = store.Append("main", "households");
        foreach (var (run, place, year) in PlaceYears(runs))
        {
            var communal = HouseholdSize.Communal(run.Households, year, place).Population;
            var size = HouseholdSize.Of(run.Households, year, run.Result.Population(year), place);
            var households = run.Households.Households(year, place);
            HousingYear? led = run.Housing is null || year == run.Result.Years.First ? null : run.Housing.Of(year, place);
            rows.Append(runId).Append(run.Scenario.Name).Append(run.Places[place].Code).Append(year).Append(households)
                .Append(size.Population).Append(communal).Append(size.In(households));
            if (led is { } l) rows.Append(l.SizeByRates).Append(l.SizeOfTrend).Append(l.Iterations);
            else rows.Append(None).Append(None).Append((int?)null);
            rows.Append(None).EndRow();
        }
        rows.Close();
    }

    public void WriteDwellings(IReadOnlyList<ScenarioRun> runs)
    {
        using var rows = store.Append("main", "dwellings");
        foreach (var (run, place, year) in PlaceYears(runs))
        {
            var dwellings = run.Households.Dwellings[run.Households.At(year, place)];
            rows.Append(runId).Append(run.Scenario.Name).Append(run.Places[place].Code).Append(year)
                .Append(run.Housing is null ? "implied" : "planned").Append(dwellings);
            if (year == run.Result.Years.First) rows.Append(None);
            else rows.Append(dwellings - run.Households.Dwellings[run.Households.At(year - 1, place)]);
            rows.Append(None).EndRow();
        }
        rows.Close();
    }

    public void WriteConstraintFit(IReadOnlyList<ScenarioRun> runs)
    {
        using var rows = store.Append("main", "constraint_fit");
        foreach (var run in runs)
        {
            foreach (var fit in run.System?.Constraint ?? [])
            {
                rows.Append(runId).Append(run.Scenario.Name).Append(fit.Year).Append(fit.Quantity).Append(fit.Before).Append(fit.Target)
                    .Append(fit.SmallestFactor).Append(fit.LargestFactor).Append(fit.Rounds).Append(fit.Residual).EndRow();
            }
        }
        rows.Close();
    }

    public void WriteScenarios(IReadOnlyList<ScenarioRun> runs)
    {
        using (var rows = store.Append("main", "scenarios"))
        {
            foreach (var run in runs) rows.Append(runId).Append(run.Scenario.Name).Append(run.Scenario.Title).Append($"{run.Scenario.Note} {IntervalNote.Of(run.Intervals?.Setting, run.Scenario)}").EndRow();
            rows.Close();
        }
        using var assumptions = store.Append("main", "assumptions");
        foreach (var run in runs)
        {
            foreach (var (place, assumption) in AssumptionsOf(run))
            {
                assumptions.Append(runId).Append(run.Scenario.Name).Append(place).Append(assumption.Name).Append(assumption.Value)
                    .Append(assumption.Unit).Append(assumption.Period).Append(assumption.Source).EndRow();
            }
        }
        assumptions.Close();
    }

    /// <summary>What the scenario assumes, how it was drawn, and the levels that were taken from the figures of each place.</summary>
    static IEnumerable<(string? Place, Assumption Assumption)> AssumptionsOf(ScenarioRun run)
    {
        foreach (var assumption in run.Scenario.Assumptions) yield return (null, assumption);
        foreach (var assumption in DrawAssumptions.Of(run.Intervals?.Setting)) yield return (null, assumption);
        foreach (var taken in run.Taken) yield return (taken.Place, taken.Assumption);
        foreach (var (place, total) in SiteTable.Totals(run)) yield return (place, total);
        for (var place = 0; place < run.Places.Count; place++)
        {
            foreach (var level in LevelAssumptions.Of(run.Levels[place])) yield return (run.Places[place].Code, level);
        }
    }

    static IEnumerable<(string Place, string Sex, int Age, int Cell)> Cells(ScenarioRun run)
    {
        for (var place = 0; place < run.Places.Count; place++)
        {
            foreach (var (sex, name) in Sexes)
            {
                for (var age = 0; age < run.Result.Shape.Ages.Count; age++) yield return (run.Places[place].Code, name, age, run.Result.Shape.Cell(place, sex, age));
            }
        }
    }

    static IEnumerable<(ScenarioRun Run, int Place, int Year)> PlaceYears(IReadOnlyList<ScenarioRun> runs) =>
        from run in runs
        from year in Enumerable.Range(run.Result.Years.First, run.Result.Years.Steps + 1)
        from place in Enumerable.Range(0, run.Places.Count)
        select (run, place, year);
}
