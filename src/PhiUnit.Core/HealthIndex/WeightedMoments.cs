using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Weighted mean and standard deviation, both in the unit of the values: the constants of a standardisation.</summary>
public readonly record struct WeightedMoments(double Mean, double StandardDeviation)
{
    // Rounding of a mean leaves a constant column with a spread of about 1e-14 of its level, real spreads are far wider.
    private const double LeastRelativeSpread = 1e-12;

    /// <summary>
    /// Whether values can be divided by the standard deviation; false for a constant column, a single area and values too large to square.
    /// </summary>
    public bool HasSpread => StandardDeviation > LeastRelativeSpread * Math.Abs(Mean) && double.IsFinite(StandardDeviation);

    /// <summary>
    /// m = sum(w x) / sum(w); s^2 = sum(w (x - m)^2) sum(w) / (sum(w)^2 - sum(w^2)): the unbiased weighted variance with
    /// reliability weights, which is the variance over n - 1 when all weights are the same. The ONS Health Index uses it (the
    /// plain weighted variance is off by up to 0.19 points). NaN in, NaN out; one value has no deviation (NaN).
    /// Sums run once, in the order given.
    /// </summary>
    /// <param name="values">x, any unit.</param>
    /// <param name="weights">w, above 0; the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static WeightedMoments Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check.SameLength(values.Length, weights.Length);
        var (total, squares, weighted) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            total += weights[i];
            squares += weights[i] * weights[i];
            weighted += weights[i] * values[i];
        }
        var mean = weighted / total;
        var deviation = 0.0;
        for (var i = 0; i < values.Length; i++) deviation += weights[i] * (values[i] - mean) * (values[i] - mean);
        return new WeightedMoments(mean, Math.Sqrt(deviation * total / (total * total - squares)));
    }
}
