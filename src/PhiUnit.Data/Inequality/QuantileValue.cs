using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Inequality;

/// <summary>The value of a deprivation quantile.</summary>
/// <param name="Gradient">What it is of.</param>
/// <param name="Quantile">1 = most deprived.</param>
/// <param name="SmallAreas">LSOAs in it; null where the publisher does not say.</param>
/// <param name="Count">People or events counted.</param>
/// <param name="Denominator">People or events that they are among.</param>
/// <param name="Value">In the unit of the outcome; null where it is not shown.</param>
/// <param name="Limits95">95 % limits; none where there are none.</param>
/// <param name="Limits998">99.8 % limits, likewise.</param>
sealed record QuantileValue(Gradient Gradient, int Quantile, int? SmallAreas, double? Count, double? Denominator, double? Value, Limits Limits95, Limits Limits998);
