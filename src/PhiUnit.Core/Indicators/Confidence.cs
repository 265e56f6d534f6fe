using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>A confidence level as a proportion, with what the formulas need of it.</summary>
public readonly record struct Confidence
{
    /// <param name="level">Between 0 and 1, neither included: 0.95 is 95 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside.</exception>
    public Confidence(double level)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A proportion between 0 and 1 expected, such as 0.95.");
        Level = level;
        Tail = (1 - level) / 2;
        Z = Normal.Quantile(level + Tail);
    }

    /// <summary>Probability that the interval covers the true value.</summary>
    public double Level { get; }

    /// <summary>Probability below the interval, and above it.</summary>
    public double Tail { get; }

    /// <summary>Half width of the interval in standard errors, where the estimate is normal.</summary>
    public double Z { get; }

    /// <summary>estimate ± z × standard error.</summary>
    public Limits Around(double estimate, double standardError) => new(estimate - Z * standardError, estimate + Z * standardError);
}
