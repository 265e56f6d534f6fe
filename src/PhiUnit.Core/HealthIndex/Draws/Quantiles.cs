using System.Buffers;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Order statistics of draws and of areas.</summary>
internal static class Quantiles
{
    // Below this many values a sort is quicker.
    private const int Few = 64, Buckets = 256;

    /// <summary>
    /// The quantile of values in ascending order, linear between the two nearest (Hyndman and Fan 1996, type 7): position (n - 1) p from 0.
    /// </summary>
    public static double OfSorted(ReadOnlySpan<double> ascending, double probability)
    {
        var position = (ascending.Length - 1) * probability;
        var below = (int)position;
        return Between(ascending[below], ascending[Math.Min(below + 1, ascending.Length - 1)], position - below);
    }

    /// <summary>The same quantiles of values in any order, without sorting them all.</summary>
    /// <param name="values">At least one; none NaN.</param>
    /// <param name="probabilities">Between 0 and 1.</param>
    /// <param name="quantiles">Written; as many as probabilities.</param>
    public static void Of(ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (value < least) least = value;
            else if (value > most) most = value;
        }
        var scale = (Buckets - 1) / (most - least);
        var work = ArrayPool<double>.Shared.Rent(values.Length);
        if (values.Length < Few || !double.IsFinite(scale)) OfAll(values, probabilities, quantiles, work.AsSpan(0, values.Length));
        else OfBuckets(values, probabilities, quantiles, (least, scale, work));
        ArrayPool<double>.Shared.Return(work);
    }

    private static void OfAll(ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, Span<double> quantiles, Span<double> work)
    {
        values.CopyTo(work);
        work.Sort();
        for (var i = 0; i < probabilities.Length; i++) quantiles[i] = OfSorted(work, probabilities[i]);
    }

    /// <summary>Values are put into buckets of equal width; only a bucket that holds a position asked for is sorted.</summary>
    private static void OfBuckets(
        ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, Span<double> quantiles, (double Least, double Scale, double[] Work) by)
    {
        Span<int> ends = stackalloc int[Buckets + 1];
        ends.Clear();
        foreach (var value in values) ends[(int)((value - by.Least) * by.Scale) + 1]++;
        for (var bucket = 1; bucket <= Buckets; bucket++) ends[bucket] += ends[bucket - 1];
        foreach (var value in values) by.Work[ends[(int)((value - by.Least) * by.Scale)]++] = value;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var position = (values.Length - 1) * probabilities[i];
            var below = (int)position;
            var first = At(by.Work, ends, below);
            quantiles[i] = Between(first, below + 1 < values.Length ? At(by.Work, ends, below + 1) : first, position - below);
        }
    }

    /// <summary>The value at a position in ascending order.</summary>
    /// <param name="work">Values by bucket.</param>
    /// <param name="ends">End of each bucket, which is the start of the next.</param>
    /// <param name="position">From 0.</param>
    private static double At(double[] work, ReadOnlySpan<int> ends, int position)
    {
        var (bucket, start) = (0, 0);
        while (ends[bucket] <= position) start = ends[bucket++];
        var values = work.AsSpan(start, ends[bucket] - start);
        if (values.ContainsAnyExcept(values[0])) values.Sort(); // many are one value again and again
        return values[position - start];
    }

    private static double Between(double below, double above, double share) => below + share * (above - below);
}
