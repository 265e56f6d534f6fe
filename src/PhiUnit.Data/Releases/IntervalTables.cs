using PhiUnit.Core;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Releases;

/// <summary>Writes what draws came to, one row for each quantile.</summary>
sealed class IntervalTables(Store store, string runId)
{
    /// <summary>Single years of age, beside the people of table population.</summary>
    public void WriteAges(IReadOnlyList<ScenarioRun> runs)
    {
        foreach (var (name, intervals) in Drawn(runs))
            Write("population", name, intervals.BySingleAge, i => (i.Place, i.Year, i.Values), (rows, i) => rows.Append(SexName(i.Sex)).Append(i.Age));
    }

    /// <summary>All other intervals.</summary>
    public void Write(IReadOnlyList<ScenarioRun> runs)
    {
        foreach (var (name, intervals) in Drawn(runs))
        {
            Write("population_intervals", name, intervals.Population, i => (i.Place, i.Year, i.Values), (rows, i) => rows.Append(SexName(i.Sex)).Append(i.Band));
            Write("component_intervals", name, intervals.Components, i => (i.Place, i.Year, i.Values), (rows, i) => rows.Append(ComponentName.Of(i.Component)));
            WriteDwellings(name, intervals.Dwellings);
        }
    }

    static IEnumerable<(string Name, ScenarioIntervals Intervals)> Drawn(IReadOnlyList<ScenarioRun> runs) =>
        runs.Where(run => run.Intervals is not null).Select(run => (run.Scenario.Name, run.Intervals!));

    /// <summary>Rows of a table: place and year, what else tells a figure apart, quantile and value.</summary>
    void Write<T>(string table, string scenario, IReadOnlyList<T> intervals, Func<T, (string Place, int Year, double[] Values)> figure, Action<TableAppender, T> keys)
    {
        using var rows = store.Append("main", table);
        foreach (var interval in intervals)
        {
            var (place, year, values) = figure(interval);
            foreach (var (probability, value) in ByQuantile(values))
            {
                keys(Start(rows, scenario, place, year), interval);
                rows.Append(probability).Append(value).EndRow();
            }
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
