using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Scores;

/// <summary>
/// Continuous ranked probability score: the area between the forecast's distribution function and the step at the outcome, squared, in the unit of the
/// outcome; 0 is perfect, and of a point forecast it is the absolute error (Gneiting and Raftery 2007, Journal of the American Statistical Association 102).
/// </summary>
public static class Crps
{
    /// <summary>Of a sample: mean |x − y| − ½ mean |x − x'|, over all pairs, each value counted with itself.</summary>
    /// <param name="ascending">The sample, in ascending order, at least one value.</param>
    /// <param name="outcome">What came.</param>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public static double OfSample(ReadOnlySpan<double> ascending, double outcome)
    {
        if (ascending.IsEmpty) throw new ArgumentException("An empty sample found; at least one value expected.", nameof(ascending));
        var n = (double)ascending.Length;
        double distance = 0, spread = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            distance += Math.Abs(ascending[i] - outcome);
            // Σ over pairs |x − x'| = 2 Σ x(i) (2 i − n + 1) with ranks from 0.
            spread += ascending[i] * (2 * i - n + 1);
        }
        return distance / n - spread / (n * n);
    }

    /// <summary>Of a normal forecast: σ (z (2 Φ(z) − 1) + 2 φ(z) − 1/√π), z = (y − μ) ÷ σ; |y − μ| where σ is 0.</summary>
    /// <param name="mean">μ.</param>
    /// <param name="deviation">σ, at least 0.</param>
    /// <param name="outcome">y.</param>
    public static double OfNormal(double mean, double deviation, double outcome)
    {
        if (!(deviation >= 0)) throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "At least 0 expected.");
        if (deviation == 0) return Math.Abs(outcome - mean);
        var z = (outcome - mean) / deviation;
        return deviation * (z * (2 * NormalCurve.Distribution(z) - 1) + 2 * NormalCurve.Density(z) - 1 / Math.Sqrt(Math.PI));
    }
}
