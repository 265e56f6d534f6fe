using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Reference;

/// <summary>How far a rate strays in draws, and why so far.</summary>
/// <param name="Name">Name of the rate, snake_case.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Value">How far it strays.</param>
/// <param name="Unit">What strays, in words.</param>
/// <param name="Period">Years that it holds for.</param>
/// <param name="Source">Where the values come from.</param>
public sealed record Deviation(string Name, DrawnRate Rate, RateDeviation Value, string Unit, string Period, string Source);
