using System.Buffers;

namespace PhiUnit.Core.Numerics;

/// <summary>Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantiles
{
    /// <summary>From this many values on, buckets of equal width part a sample more quickly than comparisons do.</summary>
    const int Many = 128;

    const int Buckets = 256;

    /// <summary>
    /// Quantiles of a sample: with h = (n − 1)·p, x[⌊h⌋] + (h − ⌊h⌋)·(x[⌊h⌋ + 1] − x[⌊h⌋]) of the sorted sample. NaN where the sample holds NaN.
    /// </summary>
    /// <param name="sample">At least one value; reordered.</param>
    /// <param name="probabilities">From 0 to 1, ascending.</param>
    /// <param name="quantiles">Written: one for each probability.</param>
    /// <exception cref="ArgumentException">The sample is empty, or the probabilities do not ascend from 0 to 1.</exception>
    public static void Of(Span<double> sample, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        Check.Length(quantiles, probabilities.Length);
        if (sample.IsEmpty) throw new ArgumentException("An empty sample found; at least one value expected.", nameof(sample));
        CheckAscending(probabilities);
        foreach (var value in sample)
        {
            if (!double.IsNaN(value)) continue;
            quantiles.Fill(double.NaN);
            return;
        }
        Span<int> ends = stackalloc int[Buckets + 1];
        ends.Clear();
        if (!PartIntoBuckets(sample, ends)) ends[0] = sample.Length;
        var (bucket, sorted) = (0, 0);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var position = (sample.Length - 1) * probabilities[i];
            var below = (int)position;
            while (ends[bucket] <= below) bucket++;
            // Everything left of the last one found is smaller already.
            if (below >= sorted) sorted = Take(sample, Math.Max(sorted, bucket == 0 ? 0 : ends[bucket - 1]), ends[bucket] - 1, below);
            var above = below + 1 < sample.Length && position > below ? Next(sample, ends, bucket, below) : sample[below];
            quantiles[i] = sample[below] + (position - below) * (above - sample[below]);
        }
    }

    /// <summary>Brings a sample into buckets of equal width, ascending, and says where each ends; false, and nothing done, for a small or a constant one.</summary>
    static bool PartIntoBuckets(Span<double> sample, Span<int> ends)
    {
        if (sample.Length < Many) return false;
        var (least, most) = (sample[0], sample[0]);
        foreach (var value in sample)
        {
            if (value < least) least = value;
            else if (value > most) most = value;
        }
        var scale = (Buckets - 1) / (most - least);
        if (!(double.IsFinite(scale) && scale > 0)) return false;

        foreach (var value in sample) ends[(int)((value - least) * scale) + 1]++;
        for (var bucket = 1; bucket <= Buckets; bucket++) ends[bucket] += ends[bucket - 1];
        var rented = ArrayPool<double>.Shared.Rent(sample.Length);
        foreach (var value in sample) rented[ends[(int)((value - least) * scale)]++] = value;
        rented.AsSpan(0, sample.Length).CopyTo(sample);
        ArrayPool<double>.Shared.Return(rented);
        return true;
    }

    /// <summary>The value that follows a rank: the smallest of the rest of its bucket, or of the next that is not empty.</summary>
    static double Next(ReadOnlySpan<double> sample, ReadOnlySpan<int> ends, int bucket, int rank)
    {
        while (ends[bucket] <= rank + 1) bucket++;
        return Smallest(sample[(rank + 1)..ends[bucket]]);
    }

    static void CheckAscending(ReadOnlySpan<double> probabilities)
    {
        var last = 0.0;
        foreach (var probability in probabilities)
        {
            if (!(probability >= last && probability <= 1))
                throw new ArgumentException($"Probability {probability} after {last} found; ascending from 0 to 1 expected.", nameof(probabilities));
            last = probability;
        }
    }

    static double Smallest(ReadOnlySpan<double> values)
    {
        var smallest = values[0];
        foreach (var value in values) smallest = Math.Min(smallest, value);
        return smallest;
    }

    /// <summary>Brings the value of a rank to its place: smaller ones before it, larger ones after (quickselect, Hoare 1961).</summary>
    /// <returns>The place after it.</returns>
    static int Take(Span<double> values, int from, int last, int rank)
    {
        var (left, right) = (from, last);
        while (left < right)
        {
            var pivot = Median(values[left], values[(left + right) / 2], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }
            if (rank <= j) right = j;
            else if (rank >= i) left = i;
            else break;
        }
        return rank + 1;
    }

    static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
