namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>A ward: residents of the census and deprivation.</summary>
public sealed record PlaceWard(string Place, string Ward, string Name, int? Vintage, int SmallAreas, int? PeopleYear, double? People, double? Disabled, double? AverageScore, double? MostDeprivedFifth);
