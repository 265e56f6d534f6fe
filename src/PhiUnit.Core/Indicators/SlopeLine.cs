using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>
/// The weighted least-squares line of quantile values on the ridit (the midpoint of the cumulative share of population), as weights of the
/// values: the line is linear in them. Weighted by population (Low and Low 2004; OHID, slope index of inequality).
/// </summary>
public static class SlopeLine
{
    /// <summary>
    /// Coefficients c and d: value at ridit 1 − value at ridit 0 = Σ c y, value at ridit 0 = Σ d y. With a the shares of population, b the
    /// ridits and b̄ = Σ a b: c = a (b − b̄) ÷ Σ a (b − b̄)², d = a − b̄ c.
    /// </summary>
    /// <param name="populations">[quantile], most deprived first: persons, above 0.</param>
    /// <param name="slope">[quantile]: c.</param>
    /// <param name="intercept">[quantile]: d.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer than 2 quantiles.</exception>
    public static void Coefficients(ReadOnlySpan<double> populations, Span<double> slope, Span<double> intercept)
    {
        if (populations.Length < 2) throw new ArgumentException($"{populations.Length} quantiles found, 2 or more expected.", nameof(populations));
        Check.Length(slope, populations.Length);
        Check.Length(intercept, populations.Length);
        var total = Ordered.Sum(populations);
        // Ridits first stand in slope, then give way to the coefficients.
        var (below, mean, spread) = (0.0, 0.0, 0.0);
        for (var i = 0; i < populations.Length; i++)
        {
            var share = populations[i] / total;
            slope[i] = below + share / 2;
            mean += share * slope[i];
            below += share;
        }
        for (var i = 0; i < populations.Length; i++) spread += populations[i] / total * (slope[i] - mean) * (slope[i] - mean);
        for (var i = 0; i < populations.Length; i++)
        {
            var share = populations[i] / total;
            slope[i] = share * (slope[i] - mean) / spread;
            intercept[i] = share - mean * slope[i];
        }
    }
}
