namespace PhiUnit.Data.Answers;

/// <summary>An outline on a map: its code and name, the place that it is or lies in, and its geometry as GeoJSON (WGS84).</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="Geometry">GeoJSON.</param>
/// <param name="People">Residents of a ward whose code is the same in the outlines and in the look-up; null otherwise, and of places.</param>
/// <param name="PeopleYear">Year of the residents.</param>
public sealed record PlaceOutline(string Code, string Name, string Place, string Geometry, double? People, int? PeopleYear);
