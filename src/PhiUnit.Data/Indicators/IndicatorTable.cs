using System.Globalization;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>A user's table as columns: numbers by name, texts as they came, rows in groups.</summary>
public sealed class IndicatorTable
{
    readonly IReadOnlyList<TextRow> _rows;
    readonly string[] _header;
    readonly int[] _carried;

    IndicatorTable(TextTable table, string[] header, IReadOnlyList<TextRow> rows, IndicatorColumns columns, IndicatorFaults faults)
    {
        (_header, _rows, Faults) = (header, rows, faults);
        _carried = [.. Enumerable.Range(0, header.Length).Where(i => !columns.Names(header[i]) || columns.Carried.Contains(header[i], StringComparer.Ordinal))];
        var grouping = Array.FindAll(_carried, i => !columns.Names(header[i]));
        GroupColumns = [.. grouping.Select(i => header[i])];
        Groups = IndicatorGroup.Of(rows, grouping);
        File = table.File;
    }

    public string File { get; }

    public int RowCount => _rows.Count;

    /// <summary>Columns that the function does not name.</summary>
    public IReadOnlyList<string> GroupColumns { get; }

    /// <summary>Columns that stand in the output as they came, in their order.</summary>
    public IEnumerable<string> CarriedColumns => _carried.Select(i => _header[i]);

    /// <summary>Rows that agree in every group column, in order of first appearance.</summary>
    public IReadOnlyList<IndicatorGroup> Groups { get; }

    public IndicatorFaults Faults { get; }

    /// <summary>The table of a text already parsed, when it has the columns; the faults are thrown.</summary>
    /// <exception cref="InputRefusedException">A column is missing or there twice, a row has another number of fields, or there is no row.</exception>
    public static IndicatorTable Of(TextTable table, IndicatorColumns columns)
    {
        var faults = new IndicatorFaults(table);
        if (table.Rows.Count == 0) faults.Add("E_NO_ROWS", null, null, "an empty table", $"the columns {string.Join(",", columns.Required)}");
        faults.ThrowIfAny();
        var header = Array.ConvertAll(table.Rows[0].Cells, c => c?.Trim() ?? "");
        CheckHeader(table.Rows[0].Number, header, columns, faults);
        faults.ThrowIfAny();
        var rows = IndicatorRows.Of(table, header.Length, faults);
        faults.ThrowIfAny();
        return new(table, header, rows, columns, faults);
    }

    public bool Has(string column) => Array.IndexOf(_header, column) >= 0;

    public int Line(int row) => _rows[row].Number;

    /// <summary>A cell without surrounding spaces.</summary>
    public string Text(int row, string column) => _rows[row].Trimmed(Array.IndexOf(_header, column));

    /// <summary>The carried cells of a row, as they came.</summary>
    public string[] Carried(int row) => Array.ConvertAll(_carried, i => _rows[row].Cells[i] ?? "");

    /// <summary>A column of numbers, [row]; NaN for an empty cell. Anything else that is no number within the rule is a fault.</summary>
    public double[] Numbers(string column, NumberRule rule)
    {
        var index = Array.IndexOf(_header, column);
        var numbers = new double[_rows.Count];
        for (var row = 0; row < numbers.Length; row++) numbers[row] = Number(_rows[row], index, rule);
        return numbers;
    }

    /// <summary>An optional column of numbers; null when the table does not have it.</summary>
    public double[]? OptionalNumbers(string column, NumberRule rule) => Has(column) ? Numbers(column, rule) : null;

    /// <summary>Notes a fault of a cell.</summary>
    public void Refuse(string code, int row, string column, string found, string expected) => Faults.Add(code, Line(row), column, found, expected);

    double Number(TextRow row, int index, NumberRule rule)
    {
        var text = row.Trimmed(index);
        if (text.Length == 0) return double.NaN;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            Faults.Add("E_NOT_A_NUMBER", row.Number, _header[index], Note.Shown(text), $"{rule.Expected}, or an empty cell for a missing figure");
        else if (!rule.Holds(value)) Faults.Add("E_OUT_OF_RANGE", row.Number, _header[index], text, rule.Expected);
        else return value;
        return double.NaN;
    }

    static void CheckHeader(int line, string[] header, IndicatorColumns columns, IndicatorFaults faults)
    {
        foreach (var column in columns.Required.Where(c => !header.Contains(c, StringComparer.Ordinal)))
            faults.Add("E_MISSING_COLUMN", line, column, $"the header {string.Join(",", header)}", $"a column {column}");
        foreach (var twice in header.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add("E_COLUMN_TWICE", line, twice.Key, $"the column {twice.Count()} times", "it once");
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Length == 0) faults.Add("E_NO_HEADER", line, null, FormattableString.Invariant($"no name above column {i + 1}"), "a name");
        }
    }
}
