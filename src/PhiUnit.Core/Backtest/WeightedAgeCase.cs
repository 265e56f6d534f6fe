namespace PhiUnit.Core.Backtest;

/// <summary>A held-out age band and what weighted models make of it.</summary>
/// <param name="Area">Area, as an index.</param>
/// <param name="Origin">Year of the forecast.</param>
/// <param name="Horizon">Years after it.</param>
/// <param name="FirstAge">First age of the band.</param>
/// <param name="ByAge">ln(forecast ÷ outcome) with weights by age band.</param>
/// <param name="OfAll">The same with one set of weights for all bands.</param>
/// <param name="Members">The same of each member alone.</param>
public sealed record WeightedAgeCase(int Area, int Origin, int Horizon, int FirstAge, double ByAge, double OfAll, IReadOnlyList<double> Members);
