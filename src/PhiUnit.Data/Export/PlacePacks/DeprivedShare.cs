namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>How much of a place lies in a fifth or tenth of England by deprivation.</summary>
public sealed record DeprivedShare(int Edition, int Quantiles, int Quantile, int SmallAreas, double SmallAreaShare, int? PeopleYear, double? People, double? PeopleShare);
