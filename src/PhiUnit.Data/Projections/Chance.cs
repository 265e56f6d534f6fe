namespace PhiUnit.Data.Projections;

/// <summary>Share of the draws of a place or grouping with more people than a threshold on 30 June.</summary>
public sealed record Chance(string Place, int Year, double Threshold, double Share);
