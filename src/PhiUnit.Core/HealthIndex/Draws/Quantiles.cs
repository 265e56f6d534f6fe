namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Order statistics of draws and of areas.</summary>
internal static class Quantiles
{
    // Below this many values a full sort is quicker.
    private const int Few = 24;

    /// <summary>
    /// The quantile of values in ascending order, linear between the two nearest (Hyndman and Fan 1996, type 7): position (n - 1) p from 0.
    /// </summary>
    public static double OfSorted(ReadOnlySpan<double> ascending, double probability)
    {
        var position = (ascending.Length - 1) * probability;
        var below = (int)position;
        return below + 1 == ascending.Length ? ascending[below] : ascending[below] + (position - below) * (ascending[below + 1] - ascending[below]);
    }

    /// <summary>Orders values only as far as <see cref="OfSorted"/> needs for these probabilities, ascending.</summary>
    public static void SortFor(Span<double> values, ReadOnlySpan<double> probabilities)
    {
        Span<int> needed = stackalloc int[2 * probabilities.Length];
        for (var i = 0; i < probabilities.Length; i++)
        {
            needed[2 * i] = (int)((values.Length - 1) * probabilities[i]);
            needed[2 * i + 1] = Math.Min(needed[2 * i] + 1, values.Length - 1);
        }
        Sort(values, needed);
    }

    /// <summary>Quicksort that leaves alone every part in which no position is needed.</summary>
    private static void Sort(Span<double> values, Span<int> needed)
    {
        while (values.Length > Few && needed.Length > 0)
        {
            var (less, greater) = Partition(values);
            var right = needed[CountBelow(needed, greater)..];
            Sort(values[..less], needed[..CountBelow(needed, less)]);
            for (var i = 0; i < right.Length; i++) right[i] -= greater;
            values = values[greater..];
            needed = right;
        }
        if (needed.Length > 0) values.Sort();
    }

    private static int CountBelow(ReadOnlySpan<int> ascending, int limit)
    {
        var count = 0;
        while (count < ascending.Length && ascending[count] < limit) count++;
        return count;
    }

    /// <summary>Parts values into those below a middle one, equal to it (from the first result to before the second), and above.</summary>
    private static (int Less, int Greater) Partition(Span<double> values)
    {
        var pivot = Median(values[0], values[values.Length / 2], values[^1]);
        var (less, at, greater) = (0, 0, values.Length);
        while (at < greater)
        {
            if (values[at] < pivot) Swap(values, at++, less++);
            else if (values[at] > pivot) Swap(values, at, --greater);
            else at++;
        }
        return (less, greater);
    }

    private static void Swap(Span<double> values, int i, int j) => (values[i], values[j]) = (values[j], values[i]);

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
