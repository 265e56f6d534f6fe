namespace PhiUnit.Data.Answers;

/// <summary>An outline on a map: its code and name, the place that it is or lies in, and its geometry as GeoJSON (WGS84).</summary>
public sealed record PlaceOutline(string Code, string Name, string Place, string Geometry);
