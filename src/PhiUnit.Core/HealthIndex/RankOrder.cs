using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Ranks scores, time and again in the same memory.</summary>
/// <param name="count">Number of scores.</param>
public sealed class RankOrder(int count)
{
    // Scores that crowd in so few buckets that the last sort would take more moves a score than this are sorted as a whole.
    private const int MostMoves = 8;

    private readonly int[] _order = new int[count];
    private readonly double[] _ordered = new double[count];
    private readonly int[] _ranks = new int[count];
    private readonly int[] _starts = new int[count + 2];

    /// <summary>The rank of each score, 1 for the highest; equal scores share the better rank. Overwritten by the next call.</summary>
    /// <exception cref="ArgumentException">Another number of scores.</exception>
    public ReadOnlySpan<int> Of(ReadOnlySpan<double> scores)
    {
        Check.Length(scores, count);
        Spread(scores);
        if (!InsertionSort()) Array.Sort(_ordered, _order);
        var rank = 1;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && _ordered[i] != _ordered[i - 1]) rank = i + 1;
            _ranks[_order[i]] = rank;
        }
        return _ranks;
    }

    /// <summary>Puts scores, highest first, into as many buckets of equal width as there are scores: nearly their order.</summary>
    private void Spread(ReadOnlySpan<double> scores)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var score in scores) (least, most) = (Math.Min(least, score), Math.Max(most, score));
        var scale = (count - 1) / (most - least);
        if (!double.IsFinite(scale)) scale = 0;
        Array.Clear(_starts);
        foreach (var score in scores) _starts[(int)((most - score) * scale) + 1]++;
        for (var bucket = 1; bucket <= count; bucket++) _starts[bucket] += _starts[bucket - 1];
        for (var i = 0; i < count; i++)
        {
            var at = _starts[(int)((most - scores[i]) * scale)]++;
            (_ordered[at], _order[at]) = (-scores[i], i);
        }
    }

    /// <summary>Whether it came to an end within the moves allowed; what is left is a permutation all the same.</summary>
    private bool InsertionSort()
    {
        var moves = 0;
        for (var i = 1; i < count; i++)
        {
            var (value, area, at) = (_ordered[i], _order[i], i);
            for (; at > 0 && _ordered[at - 1] > value; at--) (_ordered[at], _order[at]) = (_ordered[at - 1], _order[at - 1]);
            (_ordered[at], _order[at]) = (value, area);
            if ((moves += i - at) > MostMoves * count) return false;
        }
        return true;
    }
}
