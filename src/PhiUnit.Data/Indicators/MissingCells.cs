using System.Globalization;

namespace PhiUnit.Data.Indicators;

/// <summary>Says which cells of a group are empty.</summary>
static class MissingCells
{
    const int MostNamed = 3;

    /// <summary>A note such as "[x] empty: count (line 4)", or null when no cell of these rows is.</summary>
    public static string? Note(IndicatorTable table, IReadOnlyList<int> rows, params ReadOnlySpan<(string Column, double[]? Numbers)> columns)
    {
        var found = new List<string>();
        var more = 0;
        foreach (var (column, numbers) in columns)
        {
            if (numbers is null) continue;
            foreach (var row in rows)
            {
                if (!double.IsNaN(numbers[row])) continue;
                if (found.Count < MostNamed) found.Add(string.Create(CultureInfo.InvariantCulture, $"{column} (line {table.Line(row)})"));
                else more++;
            }
        }
        if (found.Count == 0) return null;
        var others = more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "";
        return $"[x] empty: {string.Join(", ", found)}{others}";
    }

    /// <summary>Σ of rows, in table order; NaN when one of them is missing.</summary>
    public static double Sum(IReadOnlyList<int> rows, double[] numbers)
    {
        var total = 0.0;
        foreach (var row in rows) total += numbers[row];
        return total;
    }
}
