using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>The rows below a header.</summary>
static class IndicatorRows
{
    /// <summary>
    /// Rows of as many fields as the header; others are faults. Blank lines are left out, except between rows of a table of one column,
    /// where a blank line is an empty cell.
    /// </summary>
    public static IReadOnlyList<TextRow> Of(TextTable table, int width, IndicatorFaults faults)
    {
        var rows = new List<TextRow>(table.Rows.Count);
        foreach (var row in table.Rows.Skip(1))
        {
            var cells = table.IsSheet && row.Cells.Length < width ? Padded(row.Cells, width) : row.Cells;
            if (cells.Length == 1 && width > 1 && row.IsBlank) continue;
            if (cells.Length == width) rows.Add(row with { Cells = cells });
            else faults.Add("E_FIELD_COUNT", row.Number, null, FormattableString.Invariant($"{cells.Length} fields"), FormattableString.Invariant($"{width}, as in the header"));
        }
        while (width == 1 && rows.Count > 0 && rows[^1].IsBlank) rows.RemoveAt(rows.Count - 1);
        if (rows.Count == 0) faults.Add("E_NO_ROWS", null, null, "a header without rows", "1 row or more");
        return rows;
    }

    // A sheet's rows end at their last filled cell.
    static string?[] Padded(string?[] cells, int width)
    {
        var padded = new string?[width];
        cells.CopyTo(padded, 0);
        return padded;
    }
}
