using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Ranks of scores.</summary>
public static class Rank
{
    /// <summary>The rank of each score, 1 for the highest; equal scores share the better rank.</summary>
    /// <param name="scores">Points.</param>
    /// <param name="ranks">Written; the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Of(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        Check.SameLength(ranks.Length, scores.Length);
        var (ascending, positions) = (scores.ToArray(), new int[scores.Length]);
        for (var i = 0; i < positions.Length; i++) positions[i] = i;
        ascending.AsSpan().Sort(positions.AsSpan());
        var rank = 1;
        for (var i = ascending.Length - 1; i >= 0; i--)
        {
            if (i + 1 < ascending.Length && ascending[i] != ascending[i + 1]) rank = ascending.Length - i;
            ranks[positions[i]] = rank;
        }
    }
}
