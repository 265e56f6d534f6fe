using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Inequality;

/// <summary>How unequal the quantiles of a gradient are. All signs say how much more there is at the most deprived end.</summary>
/// <param name="Gradient">What it is of.</param>
/// <param name="Slope">Slope index: value at the most deprived end of the line less that at the other end; null where it cannot be told, and the note says why.</param>
/// <param name="SlopeLimits">95 and 99.8 % limits of it.</param>
/// <param name="Ratio">Relative index: value at the most deprived end over that at the other.</param>
/// <param name="RatioLimits">95 and 99.8 % limits of it.</param>
/// <param name="Gap">Value of the most deprived quantile less that of the least deprived.</param>
/// <param name="GapLimits">95 and 99.8 % limits of it.</param>
/// <param name="Method">How it was computed.</param>
/// <param name="Note">What is missing, and why; null for nothing.</param>
sealed record GradientSlope(
    Gradient Gradient, double? Slope, Limits[] SlopeLimits, double? Ratio, Limits[] RatioLimits, double? Gap, Limits[] GapLimits, string Method, string? Note);
