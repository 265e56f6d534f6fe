namespace PhiUnit.Data.Indicators;

/// <summary>
/// Finds the sums that a table publishes itself: rows that differ in one group column only, one of which is the sum of the others (persons
/// beside females and males, a county beside its districts).
/// </summary>
static class PublishedSums
{
    const double Tolerance = 1e-9;
    const char Separator = '\u001F';

    /// <summary>Positions of each sum and its parts.</summary>
    public static IReadOnlyList<int[]> Lines(IndicatorTable table, IReadOnlyList<IndicatorResult> results)
    {
        var carried = results.Select(r => table.Carried(r.Row)).ToList();
        string[] columns = [.. table.CarriedColumns];
        var lines = new List<int[]>();
        foreach (var column in table.GroupColumns.Select(c => Array.IndexOf(columns, c)))
        {
            lines.AddRange(Enumerable.Range(0, results.Count)
                .GroupBy(i => string.Join(Separator, carried[i].Where((_, c) => c != column)), StringComparer.Ordinal)
                .Select(g => g.ToArray())
                .Where(line => HasSum(line, results)));
        }
        return lines;
    }

    static bool HasSum(int[] line, IReadOnlyList<IndicatorResult> results)
    {
        if (line.Length < 3) return false;
        var total = line.Sum(i => results[i].Count);
        return line.Any(i => Math.Abs(2 * results[i].Count - total) <= Tolerance * total);
    }
}
