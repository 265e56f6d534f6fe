using MathNet.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Control limits of a funnel plot at a given denominator (Spiegelhalter 2005): what chance alone leaves of areas that are all alike.</summary>
public static class FunnelLimits
{
    const int MostSteps = 200;
    const double Tolerance = 1e-12;

    /// <summary>
    /// Proportion: p ± z √(p(1 − p)/n), where an area's Wilson limit touches p. Held inside 0..1, outside which no area can lie.
    /// </summary>
    /// <param name="baseline">p, proportion of all areas.</param>
    /// <param name="denominator">n, above 0.</param>
    /// <param name="confidence">The level.</param>
    public static Limits OfProportion(double baseline, double denominator, Confidence confidence)
    {
        var half = confidence.Z * Math.Sqrt(baseline * (1 - baseline) / denominator);
        return new(Math.Max(0, baseline - half), Math.Min(1, baseline + half));
    }

    /// <summary>
    /// Events: the counts whose exact Poisson limit touches the number expected; fractions between whole counts. The lower one is 0 where
    /// not even no event at all would be out of control.
    /// </summary>
    /// <param name="expected">Events expected at the baseline, above 0.</param>
    /// <param name="confidence">The level.</param>
    public static Limits OfCount(double expected, Confidence confidence)
    {
        var tail = confidence.Tail;
        // The chance of o or more events falls below the tail at the upper limit, that of o or fewer at the lower one.
        var upper = Root(o => o > 0 ? SpecialFunctions.GammaLowerRegularized(o, expected) - tail : 1 - tail, expected, confidence.Z);
        var lower = SpecialFunctions.GammaUpperRegularized(1, expected) >= tail
            ? 0
            : Root(o => tail - SpecialFunctions.GammaUpperRegularized(o + 1, expected), expected, confidence.Z);
        return new(lower, upper);
    }

    /// <summary>The zero of a function that falls with the count, by bisection between bounds about the number expected.</summary>
    static double Root(Func<double, double> falling, double expected, double z)
    {
        var width = (z + 1) * (Math.Sqrt(expected) + z + 1);
        var (low, high) = (Math.Max(0, expected - width), expected + width);
        while (falling(high) > 0) (low, high) = (high, high + width);
        while (low > 0 && falling(low) < 0) (low, high) = (Math.Max(0, low - width), low);
        for (var step = 0; step < MostSteps && high - low > Tolerance * high; step++)
        {
            var middle = low + (high - low) / 2;
            if (falling(middle) > 0) low = middle;
            else high = middle;
        }
        return low + (high - low) / 2;
    }
}
