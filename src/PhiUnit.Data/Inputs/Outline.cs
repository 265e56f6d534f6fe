namespace PhiUnit.Data.Inputs;

/// <summary>The outline of an area on a map, longitude and latitude in degrees (WGS84).</summary>
/// <param name="Level">ltla (local authority) or ward.</param>
/// <param name="Vintage">Year of the boundaries.</param>
/// <param name="Area">GSS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Place">GSS code of the place that it is, or lies in.</param>
/// <param name="Geometry">GeoJSON geometry (RFC 7946), a Polygon or MultiPolygon.</param>
sealed record Outline(string Level, int Vintage, string Area, string Name, string Place, string Geometry);
