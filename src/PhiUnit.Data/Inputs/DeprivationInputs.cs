using System.Globalization;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Inputs;

/// <summary>Reads the editions of the Indices of Deprivation that are loaded: 2025 on LSOAs of 2021, 2019 on LSOAs of 2011.</summary>
static class DeprivationInputs
{
    /// <summary>From this edition on the LSOAs are those of 2021.</summary>
    const int FirstOnNewAreas = 2025;

    static readonly string[] BroadBands = [BroadAge.AllAges, .. BroadAge.All.Select(b => b.Name)];

    /// <summary>Every edition with ranks, oldest first; none in a workspace that was loaded by a build without these views.</summary>
    public static IReadOnlyList<DeprivationEdition> Read(Store store)
    {
        if (store.Scalar<long>("SELECT count(*) FROM duckdb_views() WHERE schema_name = 'clean' AND view_name = 'disability'") == 0) return [];
        var editions = store.Query("SELECT DISTINCT TRY_CAST(release AS INTEGER) AS edition FROM raw.live WHERE dataset = 'imd_lsoa' ORDER BY edition", row => row.GetIntOrNull(0)).OfType<int>();
        return [.. editions.Select(edition => edition >= FirstOnNewAreas ? OnNewAreas(store, edition) : OnOldAreas(store, edition))];
    }

    static DeprivationEdition OnNewAreas(Store store, int edition)
    {
        var people = store.Query("SELECT area, sum(people)::DOUBLE FROM clean.disability GROUP BY area HAVING count(*) > 1", row => (Area: row.GetText(0), People: row.GetDouble(1)))
            .ToDictionary(p => p.Area, p => (IReadOnlyList<double>)[p.People], StringComparer.Ordinal);
        var counted = SmallAreaOutcome.All.ToDictionary(o => o.Outcome, o => Counted(store, o), StringComparer.Ordinal);
        var areas = Areas(store, edition, "SELECT lsoa AS area, place, board, ward FROM clean.lsoa", people, counted);
        var vintage = store.Query("SELECT max(TRY_CAST(release AS INTEGER)) FROM clean.lsoa WHERE ward IS NOT NULL", row => row.GetIntOrNull(0))[0];
        return new(edition, people.Count == 0 ? null : SmallAreaOutcome.CensusYear, [BroadAge.AllAges], areas, Published(store, edition), vintage);
    }

    /// <summary>An LSOA of 2011 lies where its part with the lowest code of 2021 lies.</summary>
    static DeprivationEdition OnOldAreas(Store store, int edition)
    {
        var years = store.Query("SELECT max(year) FROM clean.small_area_population", row => row.GetIntOrNull(0));
        var people = years[0] is { } year ? ByBroadAge(store, year) : [];
        var areas = Areas(store, edition, """
            SELECT lsoa_2011 AS area, arg_min(coalesce(l.place, c.place), lsoa_2021) AS place, arg_min(l.board, lsoa_2021) AS board, NULL::VARCHAR AS ward
            FROM clean.lsoa_change c LEFT JOIN clean.lsoa l ON l.lsoa = c.lsoa_2021 GROUP BY lsoa_2011
            """, people, []);
        return new(edition, years[0], BroadBands, areas, Published(store, edition), null);
    }

    static List<SmallArea> Areas(
        Store store, int edition, string lookup, Dictionary<string, IReadOnlyList<double>> people, Dictionary<string, Dictionary<string, double>> counted) => store.Query($"""
        WITH index AS (
          SELECT area, max(value) FILTER (measure = 'rank') AS rank, max(value) FILTER (measure = 'decile') AS decile, max(value) FILTER (measure = 'score') AS score
          FROM clean.deprivation WHERE edition = {edition.ToString(CultureInfo.InvariantCulture)} AND (domain = 'IMD' OR domain LIKE 'Index of Multiple Deprivation%') GROUP BY area)
        SELECT area, place, board, ward, rank, decile::INTEGER, score FROM index LEFT JOIN ({lookup}) USING (area) WHERE rank IS NOT NULL AND decile IS NOT NULL ORDER BY area
        """, row =>
        {
            var code = row.GetText(0);
            var counts = counted.Where(c => c.Value.ContainsKey(code)).ToDictionary(c => c.Key, c => c.Value[code], StringComparer.Ordinal);
            return new SmallArea(code, row.GetTextOrNull(1), row.GetTextOrNull(2), row.GetTextOrNull(3), row.GetDouble(4), row.GetInt(5), row.GetDoubleOrNull(6), people.GetValueOrDefault(code), counts);
        });

    static Dictionary<string, double> Counted(Store store, SmallAreaOutcome outcome) => store.Query(
        "SELECT area, people::DOUBLE FROM clean.disability WHERE status = $counts", row => (Area: row.GetText(0), People: row.GetDouble(1)), ("counts", outcome.Counts))
        .ToDictionary(c => c.Area, c => c.People, StringComparer.Ordinal);

    static Dictionary<string, IReadOnlyList<double>> ByBroadAge(Store store, int year)
    {
        var bands = string.Join(", ", BroadAge.All.Select(b => FormattableString.Invariant($"sum(population) FILTER (age BETWEEN {b.From} AND {b.To})::DOUBLE")));
        return store.Query($"SELECT area, sum(population)::DOUBLE, {bands} FROM clean.small_area_population WHERE year = {year.ToString(CultureInfo.InvariantCulture)} GROUP BY area",
            row => (Area: row.GetText(0), People: (IReadOnlyList<double>)[.. Enumerable.Range(1, BroadBands.Length).Select(row.GetDouble)])).ToDictionary(p => p.Area, p => p.People, StringComparer.Ordinal);
    }

    /// <summary>The two editions name their measures differently, and copies shorten the names.</summary>
    static Dictionary<(string, string), double> Published(Store store, int edition) => store.Query($"""
        SELECT area, measure, value FROM (
          SELECT area, value, CASE
            WHEN regexp_full_match(measure, 'imd[ _-]+average[ _]rank') THEN 'average_rank'
            WHEN regexp_full_match(measure, 'imd[ _-]+average[ _]score|score') THEN 'average_score'
            WHEN regexp_full_match(measure, 'imd[ _-]+proportion.*|proportion') THEN 'most_deprived_tenth' END AS measure
          FROM clean.deprivation_summary WHERE edition = {edition.ToString(CultureInfo.InvariantCulture)}) WHERE measure IS NOT NULL ORDER BY ALL
        """, row => (Key: (row.GetText(0), row.GetText(1)), Value: row.GetDouble(2))).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value);
}
