using PhiUnit.Data.Export;

namespace PhiUnit.Data.Indicators;

/// <summary>The table that a function gives: carried cells, value, limits, the function's own columns, count, denominator, method, note.</summary>
public sealed class IndicatorOutput
{
    readonly IndicatorTable _table;
    readonly IReadOnlyList<string> _limits;
    readonly IReadOnlyList<string> _extra;

    internal IndicatorOutput(IndicatorTable table, IReadOnlyList<string> limits, IReadOnlyList<string> extra, IReadOnlyList<IndicatorResult> results)
    {
        (_table, _limits, _extra, Results) = (table, limits, extra, results);
        Columns = ColumnsOf(table, limits, extra);
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<IndicatorResult> Results { get; }

    /// <summary>Cells of every row, in the order of the columns: text, or a finite number, or null.</summary>
    public IEnumerable<object?[]> Rows => Results.Select(Cells);

    /// <summary>Writes the table whole or not at all.</summary>
    public void WriteTo(string path)
    {
        var part = path + ".part";
        using (var csv = new CsvFile(part, [.. Columns])) Write(csv);
        File.Move(part, path, overwrite: true);
    }

    public void WriteTo(TextWriter target)
    {
        using var csv = new CsvFile(target, [.. Columns]);
        Write(csv);
    }

    internal static IReadOnlyList<string> ColumnsOf(IndicatorTable table, IReadOnlyList<string> limits, IReadOnlyList<string> extra) =>
        [.. table.CarriedColumns, "value", .. limits, .. extra, "count", "denominator", "method", "note"];

    void Write(CsvFile csv)
    {
        foreach (var row in Rows)
        {
            foreach (var cell in row)
            {
                if (cell is double number) csv.Number(number);
                else csv.Text((string?)cell);
            }
            csv.EndRow();
        }
    }

    object?[] Cells(IndicatorResult result)
    {
        var limits = result.Limits.Count * 2 == _limits.Count ? result.Limits : [];
        return
        [
            .. _table.Carried(result.Row),
            Known(result.Value),
            .. limits.Count > 0 ? limits.SelectMany(l => new[] { Known(l.Lower), Known(l.Upper) }) : new object?[_limits.Count],
            .. result.Extra.Length > 0 ? result.Extra.Select(e => e is double number ? Known(number) : e) : new object?[_extra.Count],
            Known(result.Count),
            Known(result.Denominator),
            result.Method,
            string.Join("; ", result.Notes),
        ];
    }

    /// <summary>A number that a reader may take as one; adding 0 takes the sign off a zero.</summary>
    static object? Known(double value) => double.IsFinite(value) ? value + 0.0 : null;
}
