using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>Turns tables that stand side by side on a sheet into one below the other, with a column that says which is which.</summary>
internal static class SideBySide
{
    private const string Header = "sex";

    public static (TextTable Table, Recognition Recognition) Unfold(TextTable table, Recognition recognition)
    {
        var (contract, header) = (recognition.Contract, recognition.Header);
        var starts = Starts(header);
        var width = starts.Count > 1 ? starts[1] - starts[0] - 1 : header.Cells.Length;
        var rows = table.Rows.Where(r => r.Number < header.Number).ToList();
        var joined = new TextRow(header.Number, [.. header.Cells.Skip(starts[0]).Take(width), Header]);
        rows.Add(joined);
        foreach (var (start, name) in starts.Zip(contract.SideBySide))
            rows.AddRange(table.Rows.Where(r => r.Number > header.Number).Select(r => Cut(r, start, width, name)).Where(r => !r.IsBlank));
        var unfolded = table with { Rows = rows };
        return (unfolded, new Recognition(contract, joined, HeaderMatch.Of(contract, HeaderMatch.Fold(joined), stopEarly: false)));
    }

    // A block starts at the first column, and behind every empty header.
    private static List<int> Starts(TextRow header) =>
        [.. Enumerable.Range(0, header.Cells.Length).Where(i => header.Trimmed(i).Length > 0 && (i == 0 || header.Trimmed(i - 1).Length == 0))];

    private static TextRow Cut(TextRow row, int start, int width, string name)
    {
        var cells = new string?[width + 1];
        for (var i = 0; i < width; i++) cells[i] = row.Trimmed(start + i) is { Length: > 0 } text ? text : null;
        if (Array.Exists(cells, c => c is not null)) cells[width] = name;
        return new TextRow(row.Number, cells);
    }
}
