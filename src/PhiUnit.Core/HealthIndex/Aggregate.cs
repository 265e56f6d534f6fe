using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>The steps from children to their composite, over all years and areas at once.</summary>
public static class Aggregate
{
    /// <summary>destination[i] += weight x values[i]. A composite is this, child by child, from 0: NaN in, NaN out.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void AddWeighted(ReadOnlySpan<double> values, double weight, Span<double> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        for (var i = 0; i < values.Length; i++) destination[i] += weight * values[i];
    }

    /// <summary>destination[i] += weight x ln(values[i]): a geometric mean is this, child by child, from 0, and e to that power.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void AddWeightedLog(ReadOnlySpan<double> values, double weight, Span<double> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        for (var i = 0; i < values.Length; i++) destination[i] += weight * Elementary.Log(values[i]);
    }

    /// <summary>values[i] = e to the power of values[i].</summary>
    public static void Exponentiate(Span<double> values)
    {
        foreach (ref var value in values) value = Elementary.Exp(value);
    }

    /// <summary>The mean of the scores of some areas, weighted by their populations: points. NaN in, NaN out.</summary>
    /// <param name="scores">Scores of all areas in one year, points.</param>
    /// <param name="population">Persons, same length.</param>
    /// <param name="members">Positions of the areas in the mean; at least one.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no members.</exception>
    public static double WeightedMean(ReadOnlySpan<double> scores, ReadOnlySpan<double> population, ReadOnlySpan<int> members)
    {
        Check.SameLength(scores.Length, population.Length);
        if (members.IsEmpty) throw new ArgumentException("a mean needs at least one member; members.Length is 0", nameof(members));
        if (members.Length == 1) return scores[members[0]];
        var (sum, total) = (0.0, 0.0);
        foreach (var area in members)
        {
            sum += population[area] * scores[area];
            total += population[area];
        }
        return sum / total;
    }
}
