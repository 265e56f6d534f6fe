using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Reads every figure of a table strictly, counts and sums the facts, and reports each cell that holds none.</summary>
internal static class ValueCells
{
    public static void Check(TableReading reading)
    {
        for (var i = 0; i < reading.Table.Rows.Count; i++)
            foreach (var column in reading.Table.Values)
                Cell(reading, reading.Table.Rows[i], column, reading.Kinds[i]);
        if (reading.Before.Folded.Count > 0)
            reading.Notes.Add("N_OPEN_AGE", null, null, "single years of age beyond the open age group of the places",
                $"ages to {reading.Contract.CountAgesAsOneFrom!.Value.ToString(CultureInfo.InvariantCulture)} and over",
                "All ages were kept; in the count of facts they are one open age group.");
    }

    private static void Cell(TableReading reading, TextRow row, BoundColumn column, RowKind kind)
    {
        var text = row.Trimmed(column.Index);
        var figure = Figure.Read(text, column.Column.Type, reading.Contract);
        if (figure.Code is not null && (column.Column.Fact || column.Column.Stored || text.Length > 0))
            Refuse(reading, row, column, figure.Code, text);
        if (column.Column.Type is ColumnType.Text or ColumnType.Gss)
        {
            Words(reading, row, column, kind, text);
            return;
        }
        if (figure.Value is not { } value) return;
        if (figure.IsNil && column.Column.Fact) NoteNil(reading, row, column, text);
        Range(reading, row, column, value, text);
        if (kind != RowKind.Fact || !column.Column.Fact) return;
        reading.Sum += value;
        if (IsFirstOfPlace(reading, row, column) && (reading.Contract.CountAgesAsOneFrom is null || IsFirstOfFold(reading, row, column))) reading.Facts++;
    }

    // A look-up holds codes where other tables hold figures.
    private static void Words(TableReading reading, TextRow row, BoundColumn column, RowKind kind, string text)
    {
        if (column.Column.Type == ColumnType.Gss && !KeyCells.IsGss(text) && !reading.Contract.Missing.Contains(text))
            reading.Notes.Add("E_UNKNOWN_AREA", row.Number, column, Note.Shown(text), "a nine-character area code such as E06000032", "Correct the cell.");
        else if (kind == RowKind.Fact && column.Column.Fact && text.Length > 0) reading.Facts++;
    }

    // Rows of districts that were joined are one fact with the others of their authority.
    private static bool IsFirstOfPlace(TableReading reading, TextRow row, BoundColumn column)
    {
        if (reading.Successors.Count == 0 || !reading.Successors.TryGetValue(reading.Table.Text(row, "place"), out var place)) return true;
        var others = RowKeys.KeyOf(reading.Table, row, [.. reading.Contract.Key.Where(k => k != "place")]);
        return reading.Before.Joined.Add($"{place}|{others}|{column.Index.ToString(CultureInfo.InvariantCulture)}");
    }

    // Ages from the open age group on count as one fact for each sex and column.
    private static bool IsFirstOfFold(TableReading reading, TextRow row, BoundColumn column)
    {
        if (AgeLabel.Parse(reading.Table.Text(row, "age")) < reading.Contract.CountAgesAsOneFrom) return true;
        return reading.Before.Folded.Add($"{SexLabel.Parse(reading.Table.Text(row, "sex"))}|{column.Index.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void Refuse(TableReading reading, TextRow row, BoundColumn column, string code, string text) =>
        reading.Notes.Add(code, row.Number, column, Note.Shown(text), Figure.Expected(column.Column.Type), code switch
        {
            "E_MISSING_VALUE" => "A missing figure is never read as zero; export the table again, or mark the cell as the publisher " +
                "marks missing figures.",
            "E_NUMBER_FORMAT" => "Digits may have been lost; export the table again with plain numbers.",
            "E_NEGATIVE" => "A count cannot be negative; correct the cell.",
            _ => "Correct the cell or export the table again.",
        });

    private static void NoteNil(TableReading reading, TextRow row, BoundColumn column, string text) =>
        reading.Notes.Add("N_BLANK_AS_ZERO", row.Number, column, $"{Note.Shown(text)} for {RowName(reading.Table, row)}", "a figure",
            "It was read as none planned: 0.");

    private static void Range(TableReading reading, TextRow row, BoundColumn column, decimal value, string text)
    {
        var (possible, likely) = (column.Column.Possible, column.Column.Likely);
        if (possible.Count == 2 && (value < possible[0] || value > possible[1]))
            reading.Notes.Add("E_IMPOSSIBLE", row.Number, column, Note.Shown(text),
                $"a figure from {Show(possible[0])} to {Show(possible[1])}", "Correct the cell.");
        else if (likely.Count == 2 && (value < likely[0] || value > likely[1]) && IsSinglePlace(reading.Table, row))
            reading.Notes.Add("W_UNLIKELY", row.Number, column, Note.Shown(text), $"a figure from {Show(likely[0])} to {Show(likely[1])}",
                "It was loaded; look whether it is right.");
    }

    // Likely ranges are meant for authorities; countries and regions are larger than any of them.
    private static bool IsSinglePlace(BoundTable table, TextRow row)
    {
        var code = table.Text(row, "place") is { Length: > 0 } place ? place : table.Text(row, "area");
        return code.Length != 9 || code[..3] is "E06" or "E07" or "E08" or "E09" or "W06";
    }

    private static string RowName(BoundTable table, TextRow row) =>
        string.Join(", ", table.Contract.Key.Select(k => table.Text(row, k)).Where(t => t.Length > 0));

    private static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
