namespace PhiUnit.Data.Projections;

/// <summary>Share of the variance of a place's total that comes from one source: its variance with this source alone straying, over the sum of those of all sources.</summary>
public sealed record VarianceShare(string Place, int Year, string Source, double Share);
