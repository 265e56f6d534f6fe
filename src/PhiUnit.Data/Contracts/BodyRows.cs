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
        while (required is null && !table.GoesOn && below.Count > 0 && IsFootnote(below[^1])) Footnote(below, notes);
        var places = match.Columns.Find(c => c.Column.Role is "place" or "area");
        foreach (var row in below)
        {
            if (required is not null && row.Trimmed(required.Index).Length == 0) continue;
            if (Repeats(header, row)) notes.Add("N_REPEATED_HEADER", row.Number, null, "the header again", "one header", "The row was left out.");
            else if (!table.IsSheet && IsRagged(header, row)) notes.Add(Ragged(table, header, row));
            else if (places is not null && IsTotal(row, places, match)) Total(row, places, notes);
            else body.Rows.Add(row);
        }
        return body;
    }

    // The totals that people put between or below the rows of places: no code, and a word that says what it is.
    private static bool IsTotal(TextRow row, BoundColumn places, HeaderMatch match)
    {
        var place = row.Trimmed(places.Index);
        // A sub-total of sites names its authority, and no site.
        var site = match.Columns.Find(c => c.Column.Role == "site_ref");
        return (place.Length == 0 || TotalLabel.Is(place) || (site is not null && (row.Trimmed(site.Index).Length == 0 || TotalLabel.Is(row.Trimmed(site.Index))))) &&
            match.Columns.Any(c => c.Column.Type is ColumnType.Text or ColumnType.Gss or ColumnType.Area && TotalLabel.Is(row.Trimmed(c.Index)));
    }

    private static void Total(TextRow row, BoundColumn places, NoteList notes)
    {
        if (notes.IsFirst("N_TOTALS", places.Header))
            notes.Add("N_TOTALS", row.Number, places, "a row of totals", "rows of places", "It was left out, as were others like it: totals are never added.");
    }

    private static bool Repeats(TextRow header, TextRow row)
    {
        if (row.Trimmed(0) != header.Trimmed(0) || row.Cells.Length != header.Cells.Length) return false;
        for (var i = 0; i < header.Cells.Length; i++)
            if (row.Trimmed(i) != header.Trimmed(i)) return false;
        return true;
    }

    // Empty fields to the right of the last column are what spreadsheet programs leave behind.
    private static bool IsRagged(TextRow header, TextRow row) =>
        row.Cells.Length < header.Cells.Length || row.Cells.Skip(header.Cells.Length).Any(c => !string.IsNullOrWhiteSpace(c));

    private static void Footnote(List<TextRow> below, NoteList notes)
    {
        if (notes.IsFirst("N_FOOTER", ""))
            notes.Add("N_FOOTER", below[^1].Number, null, Note.Shown(below[^1].Trimmed(0)), "rows of figures to the end",
                "The text below the table was left out.");
        below.RemoveAt(below.Count - 1);
    }

    // A cut-off row also has one cell; a footnote has words in it.
    public static bool IsFootnote(TextRow row)
    {
        string? only = null;
        foreach (var cell in row.Cells)
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            if (only is not null) return false;
            only = cell.Trim();
        }
        return only is not null && (only.Contains(' ', StringComparison.Ordinal) || only.StartsWith('['));
    }

    private static Note Ragged(TextTable table, TextRow header, TextRow row)
    {
        var last = row.Number == table.LastRow && row.Cells.Length < header.Cells.Length;
        var column = HeaderMatch.Fold(header.Cells[Math.Min(row.Cells.Length, header.Cells.Length) - 1]);
        return new Note(last ? "E_TRUNCATED" : "E_FIELD_COUNT", table.File, row.Number, column, $"{row.Cells.Length} fields",
            $"{header.Cells.Length} fields",
            $"{table.File}, line {row.Number}, column {column}: found {row.Cells.Length} fields, the last in this column, expected " +
            $"{header.Cells.Length} as in the header on line {header.Number}. " +
            (last ? "The file seems to be cut off; fetch it again." : "Correct the row or export the table again."));
    }

    public static Note NoRows(Contract contract, TextTable table, TextRow header) => new(
        "E_NO_ROWS", table.File, header.Number, null, "no rows below the header", $"rows of {contract.Title}",
        $"{table.File}, {(table.IsSheet ? "row" : "line")} {header.Number}: found a header and no rows of figures below it, " +
        $"expected rows of {contract.Title}. Fetch the file again.");
}
