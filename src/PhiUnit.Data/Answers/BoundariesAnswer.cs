namespace PhiUnit.Data.Answers;

/// <summary>Outlines of the places of a release and of their wards.</summary>
public static class BoundariesAnswer
{
    const string Table = "boundaries";

    /// <summary>Levels that are held, and their vintage.</summary>
    public static IReadOnlyDictionary<string, int> Levels(Store release)
    {
        ArgumentNullException.ThrowIfNull(release);
        // A release of an earlier build has no such table.
        return !release.Has(Table) ? new Dictionary<string, int>()
            : release.Query($"SELECT level, max(vintage) FROM {Table} GROUP BY level ORDER BY level", row => (row.GetText(0), row.GetInt(1))).ToDictionary(l => l.Item1, l => l.Item2);
    }

    /// <summary>Outlines of a level in some places.</summary>
    /// <param name="release">The release.</param>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <param name="places">Codes of places that the release holds.</param>
    public static IReadOnlyList<PlaceOutline> Of(Store release, string level, IEnumerable<string> places)
    {
        ArgumentNullException.ThrowIfNull(release);
        var wards = release.Has("wards") ? "SELECT ward AS area, people, people_year FROM wards" : "SELECT NULL::VARCHAR AS area, NULL::DOUBLE AS people, NULL::INTEGER AS people_year";
        return release.Query($"""
            SELECT area, name, place, geometry, people, people_year FROM {Table} LEFT JOIN ({wards}) USING (area)
            WHERE level = {SqlText.Literal(level)} AND place IN ({string.Join(", ", places.Select(SqlText.Literal))}) ORDER BY area
            """, row => new PlaceOutline(row.GetText(0), row.GetText(1), row.GetText(2), row.GetText(3), row.GetDoubleOrNull(4), row.GetIntOrNull(5)));
    }
}
