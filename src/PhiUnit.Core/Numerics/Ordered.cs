namespace PhiUnit.Core.Numerics;

/// <summary>Sums in index order, one addition after the other: the same bits on every processor, unlike a vectorised sum.</summary>
public static class Ordered
{
    /// <summary>Σ values.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (var value in values) total += value;
        return total;
    }

    /// <summary>Σ values × weights.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check.Length(weights, values.Length);
        double total = 0;
        for (var i = 0; i < values.Length; i++) total += values[i] * weights[i];
        return total;
    }

    /// <summary>Σ numerators ÷ Σ denominators: a rate pooled over years, in which a year counts by its exposure.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the denominators add to zero.</exception>
    public static double PooledRatio(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        Check.Length(denominators, numerators.Length);
        var exposure = Sum(denominators);
        return exposure > 0
            ? Sum(numerators) / exposure
            : throw new ArgumentException($"Denominators add to {exposure}; more than 0 expected.", nameof(denominators));
    }
}
