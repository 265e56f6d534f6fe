namespace PhiUnit.Data.Backtest;

/// <summary>Median absolute percentage errors of an age band in the held-out part, proportions.</summary>
/// <param name="Horizon">Years ahead.</param>
/// <param name="FirstAge">First age of the band.</param>
/// <param name="ByAge">With weights by age band.</param>
/// <param name="OfAll">With one set of weights for all bands.</param>
/// <param name="Members">Of each member alone.</param>
/// <param name="Cases">Number of cases.</param>
/// <param name="Origins">Their origins.</param>
public sealed record AgeWeightRow(int Horizon, int FirstAge, double ByAge, double OfAll, IReadOnlyList<double> Members, int Cases, IReadOnlyList<int> Origins);
