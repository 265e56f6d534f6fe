using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>What of a release is compared: totals of places, components, homes, scores; its inputs and scenarios.</summary>
public sealed class ReleaseTotals
{
    (int, int)? _years;

    public required ReleaseManifest Manifest { get; init; }
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>People on 30 June.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Place, int Year), double> Population { get; init; }

    /// <summary>People, by the year in which the step ends.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Place, int Year, string Component), double> Components { get; init; }

    /// <summary>Dwellings, and people per household.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Place, int Year), (double Dwellings, double? Net, double Size)> Homes { get; init; }
    public required IReadOnlyDictionary<(string Area, int Year, string Code), (string Level, string Name, double Score)> Scores { get; init; }

    /// <summary>The 80 and 95 % intervals of everyone, where draws were made.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Place, int Year), (double? Lower80, double? Upper80, double? Lower95, double? Upper95)> Intervals { get; init; }

    /// <summary>Assumptions for all places, by scenario and name.</summary>
    public required IReadOnlyDictionary<(string Scenario, string Name), double> Assumptions { get; init; }

    public int BaseYear => Years.First;

    public int LastYear => Years.Last;

    (int First, int Last) Years => _years ??= (Population.Keys.Select(k => k.Year).DefaultIfEmpty(0).Min(), Population.Keys.Select(k => k.Year).DefaultIfEmpty(0).Max());

    public static ReleaseTotals Read(string folder)
    {
        using var store = ReleaseReader.Open(folder);
        return new()
        {
            Manifest = ReleaseManifest.Read(folder),
            Names = store.Query("SELECT DISTINCT place, name FROM places ORDER BY place", r => (r.GetText(0), r.GetText(1))).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal),
            Population = store.Query("SELECT scenario, place, year, sum(value) FROM population WHERE quantile IS NULL GROUP BY ALL ORDER BY ALL",
                r => (Key(r), r.GetDouble(3))).ToDictionary(r => r.Item1, r => r.Item2),
            Components = store.Query("SELECT scenario, place, year, component, sum(value) FROM components WHERE quantile IS NULL GROUP BY ALL ORDER BY ALL",
                r => ((r.GetText(0), r.GetText(1), r.GetInt(2), r.GetText(3)), r.GetDouble(4))).ToDictionary(r => r.Item1, r => r.Item2),
            Homes = store.Query("""
                SELECT d.scenario, d.place, d.year, d.dwellings, d.net_dwellings, h.household_size
                FROM dwellings d JOIN households h USING (scenario, place, year) WHERE d.quantile IS NULL AND h.quantile IS NULL ORDER BY 1, 2, 3
                """, r => (Key(r), (r.GetDouble(3), r.GetDoubleOrNull(4), r.GetDouble(5)))).ToDictionary(r => r.Item1, r => r.Item2),
            Scores = store.Query("SELECT area, year, code, level, name, score FROM index_scores WHERE quantile IS NULL ORDER BY 1, 2, 3",
                r => ((r.GetText(0), r.GetInt(1), r.GetText(2)), (r.GetText(3), r.GetText(4), r.GetDouble(5)))).ToDictionary(r => r.Item1, r => r.Item2),
            Intervals = store.Query("""
                SELECT scenario, place, year, max(value) FILTER (quantile = 0.1), max(value) FILTER (quantile = 0.9), max(value) FILTER (quantile = 0.025), max(value) FILTER (quantile = 0.975)
                FROM population_intervals WHERE sex = 'persons' AND band = 'all ages' GROUP BY ALL ORDER BY ALL
                """, r => (Key(r), (r.GetDoubleOrNull(3), r.GetDoubleOrNull(4), r.GetDoubleOrNull(5), r.GetDoubleOrNull(6)))).ToDictionary(r => r.Item1, r => r.Item2),
            Assumptions = store.Query("SELECT scenario, name, value FROM assumptions WHERE place IS NULL ORDER BY 1, 2", r => ((r.GetText(0), r.GetText(1)), r.GetDouble(2)))
                .GroupBy(r => r.Item1).ToDictionary(g => g.Key, g => g.First().Item2),
        };
    }

    static (string, string, int) Key(Row row) => (row.GetText(0), row.GetText(1), row.GetInt(2));
}
