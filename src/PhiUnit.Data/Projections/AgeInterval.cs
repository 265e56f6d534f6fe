using PhiUnit.Core;

namespace PhiUnit.Data.Projections;

/// <summary>People of one sex and single age at a place on 30 June, as quantiles of the draws (<see cref="DrawQuantiles.Probabilities"/>).</summary>
public sealed record AgeInterval(string Place, int Year, Sex Sex, int Age, double[] Values);
