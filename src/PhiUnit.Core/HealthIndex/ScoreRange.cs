using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Scores between two ends, points: the lowest value of the base year has one, the highest the other (min-max, OECD 2008, step 5).</summary>
/// <param name="Low">Score of the lowest value.</param>
/// <param name="High">Score of the highest value, above <paramref name="Low"/>.</param>
public readonly record struct ScoreRange(double Low, double High)
{
    /// <summary>destination[i] = low + (high - low) (values[i] - least) / (most - least), points. NaN in, NaN out.</summary>
    /// <param name="values">Any unit.</param>
    /// <param name="least">Lowest value of the base year, in their unit.</param>
    /// <param name="most">Highest value of the base year, above <paramref name="least"/>.</param>
    /// <param name="destination">Scores, same length; may be <paramref name="values"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the highest value is not above the lowest.</exception>
    public void Apply(ReadOnlySpan<double> values, double least, double most, Span<double> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        if (!(most > least)) throw new ArgumentException($"values from {least} to {most} found; two that differ expected", nameof(most));
        for (var i = 0; i < values.Length; i++) destination[i] = Low + (High - Low) * ((values[i] - least) / (most - least));
    }
}
