using MathNet.Numerics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Student's t distribution: the quantile that an interval of a mean needs.</summary>
public static class StudentT
{
    const int MostSteps = 200;
    const double Tolerance = 1e-14;

    /// <summary>
    /// The t that is exceeded with probability <paramref name="tail"/>; above 0. Newton's steps on the distribution function, kept
    /// inside a bracket; relative error below 1e-12.
    /// </summary>
    /// <param name="tail">Between 0 and ½.</param>
    /// <param name="freedom">Degrees of freedom, 1 or more.</param>
    public static double UpperQuantile(double tail, double freedom)
    {
        if (freedom == 1) return 1 / Math.Tan(Math.PI * tail);
        if (freedom == 2) return (1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail));
        var (low, high) = (0.0, Math.Max(1, Normal.Quantile(1 - tail)));
        while (UpperTail(high, freedom) > tail) (low, high) = (high, 2 * high);
        var t = low + (high - low) / 2;
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = UpperTail(t, freedom) - tail;
            if (excess > 0) low = t;
            else high = t;
            var next = t + excess / Density(t, freedom);
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - t) <= Tolerance * t) return next;
            t = next;
        }
        return t;
    }

    static double UpperTail(double t, double freedom) => SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;

    static double Density(double t, double freedom) =>
        Math.Exp(SpecialFunctions.GammaLn((freedom + 1) / 2) - SpecialFunctions.GammaLn(freedom / 2) - (freedom + 1) / 2 * Math.Log(1 + t * t / freedom))
        / Math.Sqrt(Math.PI * freedom);
}
