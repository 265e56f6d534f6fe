namespace PhiUnit.Core.Numerics;

/// <summary>Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantiles
{
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
        var sorted = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var position = (sample.Length - 1) * probabilities[i];
            var below = (int)position;
            // Everything left of the last one found is smaller already.
            if (below >= sorted) sorted = Take(sample, sorted, below);
            var above = below + 1 < sample.Length && position > below ? Smallest(sample[(below + 1)..]) : sample[below];
            quantiles[i] = sample[below] + (position - below) * (above - sample[below]);
        }
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
    static int Take(Span<double> values, int from, int rank)
    {
        var (left, right) = (from, values.Length - 1);
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
