using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>The scale of the index: 100 is the base-year mean, 10 points are one base-year standard deviation.</summary>
public static class Standardise
{
    /// <summary>Score of the base-year mean, points.</summary>
    public const double BaseScore = 100;

    /// <summary>Points of one base-year standard deviation.</summary>
    public const double PointsPerDeviation = 10;

    /// <summary>destination[i] = 100 + 10 (values[i] - m) / s, in points. NaN in, NaN out.</summary>
    /// <param name="values">In the unit of <paramref name="constants"/>.</param>
    /// <param name="constants">m and s of the base year.</param>
    /// <param name="destination">Scores, same length; may be <paramref name="values"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or s is no positive number.</exception>
    public static void Apply(ReadOnlySpan<double> values, WeightedMoments constants, Span<double> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        if (!(constants.StandardDeviation > 0))
            throw new ArgumentException($"standard deviation is {constants.StandardDeviation}, it must be above 0", nameof(constants));
        for (var i = 0; i < values.Length; i++) destination[i] = Score(values[i], constants);
    }

    /// <summary>100 + 10 (value - m) / s, in points.</summary>
    internal static double Score(double value, WeightedMoments constants) =>
        BaseScore + PointsPerDeviation * (value - constants.Mean) / constants.StandardDeviation;
}
