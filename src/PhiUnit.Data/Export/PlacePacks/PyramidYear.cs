namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>People by sex in five-year groups from 0-4 to 90 and over.</summary>
public sealed record PyramidYear(int Year, double[] Females, double[] Males);
