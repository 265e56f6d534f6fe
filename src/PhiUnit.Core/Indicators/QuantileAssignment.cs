using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Assigns areas to quantiles of a value, as OHID does (PHEindicatormethods, phe_quantile).</summary>
public static class QuantileAssignment
{
    /// <summary>Written for a value that is missing, and for all when there are fewer values than quantiles.</summary>
    public const int None = 0;

    /// <summary>
    /// Quantile, 1 to N: N + 1 − ⌈(n + 1 − r) N/n⌉, at least 1, with n values present and r the least rank among equal values. Whole-number
    /// arithmetic: equal on every machine. Areas with the same value share a quantile.
    /// </summary>
    /// <param name="values">Any unit; NaN is missing.</param>
    /// <param name="quantiles">N, 2 or more.</param>
    /// <param name="highestFirst">Whether quantile 1 holds the highest values.</param>
    /// <param name="destination">Quantile of each value, same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, or N is below 2.</exception>
    public static void Assign(ReadOnlySpan<double> values, int quantiles, bool highestFirst, Span<int> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantiles, 2);
        destination.Clear();
        var sorted = Present(values);
        if (sorted.Length < quantiles) return;
        Array.Sort(sorted);
        if (highestFirst) Array.Reverse(sorted);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i])) destination[i] = Quantile(Before(sorted, values[i], highestFirst), sorted.Length, quantiles);
        }
    }

    // before: values before this one in order, its least rank less 1.
    static int Quantile(int before, int count, int quantiles)
    {
        var product = (long)(count - before) * quantiles;
        return Math.Max(1, quantiles + 1 - (int)((product + count - 1) / count));
    }

    static int Before(double[] sorted, double value, bool descending)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (descending ? sorted[middle] > value : sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static double[] Present(ReadOnlySpan<double> values)
    {
        var present = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) present.Add(value);
        }
        return [.. present];
    }
}
