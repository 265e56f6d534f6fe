using System.Text.Json;

namespace PhiUnit.Data.Inputs;

/// <summary>The rings of a Polygon or MultiPolygon.</summary>
sealed class OutlineShape
{
    readonly List<(double X, double Y)[]> _rings = [];

    /// <param name="geometry">GeoJSON geometry.</param>
    public OutlineShape(string geometry)
    {
        using var json = JsonDocument.Parse(geometry);
        var coordinates = json.RootElement.GetProperty("coordinates");
        if (json.RootElement.GetProperty("type").GetString() == "Polygon") Add(coordinates);
        else foreach (var polygon in coordinates.EnumerateArray()) Add(polygon);
    }

    /// <summary>
    /// Whether most of another outline lies within this one: each of its points, drawn half-way to their middle, is looked for. Outlines that were
    /// generalised one by one do not share their borders.
    /// </summary>
    public bool ContainsMostOf(OutlineShape other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var points = other._rings[0].AsSpan(..^1);
        double x = 0, y = 0;
        foreach (var point in points) (x, y) = (x + point.X / points.Length, y + point.Y / points.Length);
        var inside = 0;
        foreach (var point in points) inside += Contains(((point.X + x) / 2, (point.Y + y) / 2)) ? 1 : 0;
        return 2 * inside > points.Length;
    }

    /// <summary>Whether a point lies within: a ray from it crosses the rings an odd number of times.</summary>
    bool Contains((double X, double Y) point)
    {
        var isInside = false;
        foreach (var ring in _rings)
        {
            for (var i = 1; i < ring.Length; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X) isInside = !isInside;
            }
        }
        return isInside;
    }

    void Add(JsonElement polygon)
    {
        foreach (var ring in polygon.EnumerateArray()) _rings.Add([.. ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))]);
    }
}
