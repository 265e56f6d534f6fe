using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Directly age-standardised rates with Dobson's limits (Dobson, Kuulasmaa, Eberle and Scherer 1991), as OHID publishes them.</summary>
public static class DirectlyStandardisedRate
{
    /// <summary>
    /// Rate per head Σ wᵢOᵢ/nᵢ ÷ Σwᵢ and its variance Σ wᵢ²Oᵢ/nᵢ² ÷ (Σwᵢ)², of every group. Sums run in band order. NaN in, NaN out.
    /// </summary>
    /// <param name="counts">[group][band], band fastest: events Oᵢ.</param>
    /// <param name="populations">[group][band]: persons nᵢ, above 0.</param>
    /// <param name="weights">[band]: standard population wᵢ, 0 or more, not all 0.</param>
    /// <param name="rates">[group]: per head.</param>
    /// <param name="variances">[group]: of the rate per head.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or the weights add to 0.</exception>
    public static void Compute(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights, Span<double> rates, Span<double> variances)
    {
        var bands = weights.Length;
        Check.Length(counts, rates.Length * bands);
        Check.Length(populations, counts.Length);
        Check.Length(variances, rates.Length);
        var total = Ordered.Sum(weights);
        if (!(total > 0)) throw new ArgumentException($"The standard population adds to {total}; more than 0 expected.", nameof(weights));
        for (var group = 0; group < rates.Length; group++)
        {
            var (rate, variance) = Sums(counts.Slice(group * bands, bands), populations.Slice(group * bands, bands), weights);
            rates[group] = rate / total;
            variances[group] = variance / (total * total);
        }
    }

    /// <summary>Per head: rate + √(V/O) (Byar limit of O − O). A lower limit may fall below 0 where a few people carry much of the weight.</summary>
    /// <param name="rate">Per head.</param>
    /// <param name="variance">V, of the rate per head.</param>
    /// <param name="events">O, total of the group, above 0.</param>
    /// <param name="confidence">The level.</param>
    public static Limits Limits(double rate, double variance, double events, Confidence confidence)
    {
        var perEvent = Math.Sqrt(variance / events);
        return new(
            rate + perEvent * (Byar.Lower(events, confidence.Z) - events),
            rate + perEvent * (Byar.Upper(events, confidence.Z) - events));
    }

    static (double Rate, double Variance) Sums(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> weights)
    {
        var (rate, variance) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var factor = weights[i] / populations[i];
            rate += factor * counts[i];
            variance += factor * factor * counts[i];
        }
        return (rate, variance);
    }
}
