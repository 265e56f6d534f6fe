using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// How levels (actual ÷ expected events) vary between places beyond chance: mean and variance of a gamma prior by the method of moments
/// (Marshall 1991, Applied Statistics 40; the gamma-Poisson model of Clayton and Kaldor 1987, Biometrics 43).
/// </summary>
/// <param name="Mean">Pooled level: Σ actual ÷ Σ expected.</param>
/// <param name="Variance">Variance of the true levels between places; 0 where they vary by no more than chance would have them.</param>
public readonly record struct LevelPrior(double Mean, double Variance)
{
    /// <summary>m = ΣO ÷ ΣE; A = ΣE (O ÷ E − m)² ÷ ΣE − m n ÷ ΣE: what is left of the weighted variance after the Poisson variance m ÷ E of each place.</summary>
    /// <param name="observed">Events, [place].</param>
    /// <param name="expected">Events expected at common rates, more than 0, [place].</param>
    /// <exception cref="ArgumentException">The lengths differ, there is no place, or a place expects no event.</exception>
    public static LevelPrior Of(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected)
    {
        Check.Length(observed, expected.Length);
        var mean = Ordered.PooledRatio(observed, expected);
        double between = 0;
        for (var place = 0; place < expected.Length; place++)
        {
            if (!(expected[place] > 0)) throw new ArgumentException($"{expected[place]} found for place {place}, more than 0 expected.", nameof(expected));
            var difference = observed[place] / expected[place] - mean;
            between += expected[place] * difference * difference;
        }
        return new(mean, Math.Max(0, (between - mean * expected.Length) / Ordered.Sum(expected)));
    }

    /// <summary>Share of a place's own level in the shrunk one: A ÷ (A + m ÷ E); 0 without exposure or variance, 1 with endless exposure.</summary>
    /// <param name="expected">Events expected in the place at common rates.</param>
    public double Weight(double expected) => Variance > 0 && expected > 0 ? Variance / (Variance + Mean / expected) : 0;

    /// <summary>The level drawn toward the pooled mean, the posterior mean (O + m²/A) ÷ (E + m/A) of the gamma-Poisson model.</summary>
    /// <param name="level">Actual ÷ expected events of the place; not used where nothing was expected.</param>
    /// <param name="expected">Events expected in the place at common rates.</param>
    public double Shrink(double level, double expected)
    {
        var weight = Weight(expected);
        return weight == 0 ? Mean : (1 - weight) * Mean + weight * level;
    }
}
