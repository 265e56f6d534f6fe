using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>Outlines of the places and their wards, as far as they are loaded.</summary>
static class PlaceOutlines
{
    const string Authority = "ltla";
    const string Ward = "ward";

    /// <summary>Of each level the newest vintage. A ward belongs to the place that most of its outline lies in; one that lies in none is left out.</summary>
    public static IReadOnlyList<Outline> Read(Store store, IReadOnlyList<Place> places)
    {
        var loaded = store.Query($"""
            SELECT level, vintage, area, name, geometry FROM clean.boundary WHERE level IN ('{Authority}', '{Ward}') AND geometry IS NOT NULL
            QUALIFY vintage = max(vintage) OVER (PARTITION BY level) ORDER BY level, area
            """, row => new Outline(row.GetText(0), row.GetInt(1), row.GetText(2), row.GetText(3), "", row.GetText(4)));
        var codes = places.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var authorities = loaded.Where(o => o.Level == Authority && codes.Contains(o.Area)).Select(o => o with { Place = o.Area }).ToList();
        var shapes = authorities.Select(o => (o.Area, Shape: new OutlineShape(o.Geometry))).ToList();
        var wards = from ward in loaded.Where(o => o.Level == Ward)
                    let shape = new OutlineShape(ward.Geometry)
                    let place = shapes.FirstOrDefault(s => s.Shape.ContainsMostOf(shape)).Area
                    where place is not null
                    select ward with { Place = place };
        return [.. authorities, .. wards];
    }
}
