using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>The rows below a header that hold figures; blank rows, headings and footnotes are left out, broken rows are reported.</summary>
internal sealed class BodyRows
{
    public List<TextRow> Rows { get; } = [];

    public static BodyRows Of(Contract contract, TextTable table, TextRow header, HeaderMatch match, NoteList notes)
    {
        var body = new BodyRows();
        var below = table.Rows.Where(r => r.Number > header.Number && !r.IsBlank).ToList();
        var required = match.Columns.Find(c => c.Column.Role == contract.LeaveOutRowsWithout);
        while (required is null && below.Count > 0 && IsFootnote(below[^1])) body.Footnote(below, notes);
        foreach (var row in below)
        {
            if (required is not null && row.Trimmed(required.Index).Length == 0) continue;
            if (!table.IsSheet && row.Cells.Length != header.Cells.Length) notes.Add(Ragged(table, header, row));
            else body.Rows.Add(row);
        }
        if (body.Rows.Count == 0 && !notes.HasErrors) notes.Add(NoRows(contract, table, header));
        return body;
    }

    private bool _noted;

    private void Footnote(List<TextRow> below, NoteList notes)
    {
        if (!_noted)
            notes.Add("N_FOOTER", below[^1].Number, null, Note.Shown(below[^1].Trimmed(0)), "rows of figures to the end",
                "The text below the table was left out.");
        _noted = true;
        below.RemoveAt(below.Count - 1);
    }

    // A cut-off row also has one cell; a footnote has words in it.
    private static bool IsFootnote(TextRow row) =>
        row.Cells.Skip(1).All(string.IsNullOrWhiteSpace)
            && (row.Trimmed(0).Contains(' ', StringComparison.Ordinal) || row.Trimmed(0).StartsWith('['));

    private static Note Ragged(TextTable table, TextRow header, TextRow row)
    {
        var last = row.Number == table.Rows[^1].Number && row.Cells.Length < header.Cells.Length;
        var column = HeaderMatch.Fold(header.Cells[Math.Min(row.Cells.Length, header.Cells.Length) - 1]);
        return new Note(last ? "E_TRUNCATED" : "E_FIELD_COUNT", table.File, row.Number, column, $"{row.Cells.Length} fields",
            $"{header.Cells.Length} fields",
            $"{table.File}, line {row.Number}, column {column}: found {row.Cells.Length} fields, the last in this column, expected " +
            $"{header.Cells.Length} as in the header on line {header.Number}. " +
            (last ? "The file seems to be cut off; fetch it again." : "Correct the row or export the table again."));
    }

    private static Note NoRows(Contract contract, TextTable table, TextRow header) => new(
        "E_NO_ROWS", table.File, header.Number, null, "no rows below the header", $"rows of {contract.Title}",
        $"{table.File}, {(table.IsSheet ? "row" : "line")} {header.Number}: found a header and no rows of figures below it, " +
        $"expected rows of {contract.Title}. Fetch the file again.");
}
