using PhiUnit.Core;

namespace PhiUnit.Data.Projections;

/// <summary>People of a broad age, or of all ages, at a place or grouping on 30 June, as quantiles; sex is null for both together.</summary>
public sealed record PopulationInterval(string Place, int Year, Sex? Sex, string Band, double[] Values);
