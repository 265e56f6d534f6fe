namespace PhiUnit.Core.Indicators;

/// <summary>Mean of a sample, in the unit of its values.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">Over n − 1; NaN of a single value.</param>
/// <param name="Count">n.</param>
public readonly record struct SampleMean(double Mean, double StandardDeviation, int Count)
{
    /// <summary>Mean and standard deviation, summed in the order given. NaN in, NaN out.</summary>
    /// <exception cref="ArgumentException">No values.</exception>
    public static SampleMean Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) throw new ArgumentException("0 values found, 1 or more expected.", nameof(values));
        var mean = Numerics.Ordered.Sum(values) / values.Length;
        var squares = 0.0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return new(mean, values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : double.NaN, values.Length);
    }

    /// <summary>mean ± t s/√n with n − 1 degrees of freedom (Student 1908); none of a single value.</summary>
    public Limits Limits(Confidence confidence)
    {
        if (Count < 2) return Indicators.Limits.None;
        var half = StudentT.UpperQuantile(confidence.Tail, Count - 1) * StandardDeviation / Math.Sqrt(Count);
        return new(Mean - half, Mean + half);
    }
}
