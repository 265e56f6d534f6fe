using PhiUnit.Core;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Releases;

/// <summary>Writes what draws came to, one row for each quantile.</summary>
sealed class IntervalTables(Store store, string runId)
{
    public void Write(IReadOnlyList<ScenarioRun> runs)
    {
        foreach (var (name, intervals) in runs.Where(run => run.Intervals is not null).Select(run => (run.Scenario.Name, run.Intervals!)))
        {
            WriteSingleAges(name, intervals.BySingleAge);
            WritePopulation(name, intervals.Population);
            WriteComponents(name, intervals.Components);
            WriteDwellings(name, intervals.Dwellings);
        }
    }

    void WriteSingleAges(string scenario, IReadOnlyList<AgeInterval> intervals)
    {
        using var rows = store.Append("main", "population");
        foreach (var interval in intervals)
        {
            foreach (var (probability, value) in ByQuantile(interval.Values))
                Start(rows, scenario, interval.Place, interval.Year).Append(SexName(interval.Sex)).Append(interval.Age).Append(probability).Append(value).EndRow();
        }
        rows.Close();
    }

    void WritePopulation(string scenario, IReadOnlyList<PopulationInterval> intervals)
    {
        using var rows = store.Append("main", "population_intervals");
        foreach (var interval in intervals)
        {
            foreach (var (probability, value) in ByQuantile(interval.Values))
                Start(rows, scenario, interval.Place, interval.Year).Append(SexName(interval.Sex)).Append(interval.Band).Append(probability).Append(value).EndRow();
        }
        rows.Close();
    }

    void WriteComponents(string scenario, IReadOnlyList<ComponentInterval> intervals)
    {
        using var rows = store.Append("main", "component_intervals");
        foreach (var interval in intervals)
        {
            foreach (var (probability, value) in ByQuantile(interval.Values))
                Start(rows, scenario, interval.Place, interval.Year).Append(ComponentName.Of(interval.Component)).Append(probability).Append(value).EndRow();
        }
        rows.Close();
    }

    void WriteDwellings(string scenario, IReadOnlyList<DwellingsInterval> intervals)
    {
        using var rows = store.Append("main", "dwellings");
        foreach (var interval in intervals)
        {
            foreach (var ((probability, value), i) in ByQuantile(interval.Values).Select((q, i) => (q, i)))
            {
                double? net = interval.Net.Length == 0 ? null : interval.Net[i];
                Start(rows, scenario, interval.Place, interval.Year).Append("planned").Append((double?)value).Append(net).Append(probability).EndRow();
            }
        }
        rows.Close();
    }

    TableAppender Start(TableAppender rows, string scenario, string place, int year) => rows.Append(runId).Append(scenario).Append(place).Append(year);

    static IEnumerable<(double Probability, double Value)> ByQuantile(double[] values) => DrawQuantiles.Probabilities.ToArray().Zip(values);

    static string SexName(Sex? sex) => sex switch { null => "persons", Sex.Female => "female", _ => "male" };
}
