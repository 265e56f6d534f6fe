using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Events expected at reference rates: the denominator of indirectly standardised ratios (SMR) and rates (ISR).</summary>
public static class IndirectlyStandardised
{
    /// <summary>Events: Σ nᵢ Xᵢ/Nᵢ, in band order. NaN in, NaN out.</summary>
    /// <param name="populations">[band]: persons nᵢ, 0 or more.</param>
    /// <param name="referenceCounts">[band]: events Xᵢ of the reference.</param>
    /// <param name="referencePopulations">[band]: persons Nᵢ of the reference, above 0.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Expected(ReadOnlySpan<double> populations, ReadOnlySpan<double> referenceCounts, ReadOnlySpan<double> referencePopulations)
    {
        Check.Length(referenceCounts, populations.Length);
        Check.Length(referencePopulations, populations.Length);
        var expected = 0.0;
        for (var i = 0; i < populations.Length; i++) expected += populations[i] * referenceCounts[i] / referencePopulations[i];
        return expected;
    }
}
