using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Releases;

/// <summary>
/// Writes the central rates of the scenarios that homes lead, place by place: what the engine needs to project them again with other homes, and what
/// traces a figure to its rates. A closed system is left out, as its rates follow from all its places.
/// </summary>
sealed class RateTables(Store store, string runId)
{
    public void Write(IReadOnlyList<ScenarioRun> runs)
    {
        var led = runs.Where(run => run.Housing is not null && run.Rates is not null).ToList();
        using (var rows = store.Append("main", "rates"))
        {
            foreach (var run in led) WriteRates(rows, run, run.Rates!);
            rows.Close();
        }
        using var households = store.Append("main", "household_rates");
        foreach (var run in led) WriteHouseholdRates(households, run);
        households.Close();
    }

    void WriteRates(TableAppender rows, ScenarioRun run, ProjectionRates rates)
    {
        foreach (var (year, place, sex, age) in Cells(run, run.Result.Years.StepYears))
        {
            var cell = (year - run.Result.Years.First - 1) * rates.Shape.Length + rates.Shape.Cell(place, sex, age);
            var ofWomen = (year - run.Result.Years.First - 1) * rates.Shape.FertilityLength + place * rates.Shape.RowLength + age;
            Start(rows, run, year, place, sex, age).Append(sex == Sex.Female ? rates.Fertility[ofWomen] : (double?)null).Append((double?)rates.Mortality[cell]);
            foreach (var flow in (ReadOnlySpan<FlowRates>)[rates.InternalIn, rates.InternalOut, rates.InternationalIn, rates.InternationalOut])
                rows.Append(At(flow.PerSurvivor, cell)).Append(At(flow.Count, cell));
            rows.EndRow();
        }
    }

    void WriteHouseholdRates(TableAppender rows, ScenarioRun run)
    {
        foreach (var (year, place, sex, age) in Cells(run, Enumerable.Range(run.Result.Years.First, run.Result.Years.Steps + 1)))
        {
            var cell = run.Households.Cell(year, place, sex, age);
            Start(rows, run, year, place, sex, age).Append((double?)run.Households.RepresentativeRate[cell]).Append((double?)run.Households.Communal[cell]).EndRow();
        }
    }

    TableAppender Start(TableAppender rows, ScenarioRun run, int year, int place, Sex sex, int age) =>
        rows.Append(runId).Append(run.Scenario.Name).Append(run.Places[place].Code).Append(year).Append(sex == Sex.Female ? "female" : "male").Append(age);

    static double? At(double[] values, int cell) => values.Length == 0 ? null : values[cell];

    static IEnumerable<(int Year, int Place, Sex Sex, int Age)> Cells(ScenarioRun run, IEnumerable<int> years) =>
        from year in years
        from place in Enumerable.Range(0, run.Places.Count)
        from sex in (Sex[])[Sex.Female, Sex.Male]
        from age in Enumerable.Range(0, run.Result.Shape.Ages.Count)
        select (year, place, sex, age);
}
