using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Reads where places rank on the Health Index.</summary>
sealed class PlaceRanks(Store release)
{
    /// <summary>Ranks of the places, overall first; none in a release that drew no index.</summary>
    public IReadOnlyList<PlaceRank> Read(IReadOnlyList<NamedPlace> places)
    {
        if (!release.Has("index_ranks")) return [];
        var name = places.ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        return release.Query($"""
            WITH ranked AS (SELECT *, count(*) OVER (PARTITION BY scenario, code, year) AS areas FROM index_ranks)
            SELECT area, r.year, code, s.name, r.level, coalesce(s.published, s.score), r.rank, areas, lower_95, upper_95, top_tenth, above_england, above_base
            FROM ranked r JOIN index_scores s USING (scenario, area, year, code)
            WHERE s.quantile IS NULL AND area IN ({string.Join(", ", places.Select(p => SqlText.Literal(p.Code)))})
            ORDER BY list_position(['overall', 'domain', 'subdomain'], r.level), code, area
            """, r => new PlaceRank(name[r.GetText(0)], r.GetInt(1), r.GetText(2), r.GetText(3), r.GetText(4), r.GetDouble(5), r.GetInt(6), (int)r.GetLong(7),
                r.GetInt(8), r.GetInt(9), r.GetDouble(10), r.GetDouble(11), r.GetDouble(12)));
    }
}
