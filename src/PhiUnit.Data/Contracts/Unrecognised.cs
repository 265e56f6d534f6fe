using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>Says why no contract fits a table, and what the nearest one misses.</summary>
internal static class Unrecognised
{
    public static IReadOnlyList<Note> Explain(TextTable table, ContractLibrary library, string? dataset)
    {
        if (dataset is not null && library.Recognise(table) is { } other)
            return [OtherDataset(table, dataset, other, library)];
        if (library.Nearest(table, dataset) is not { } near) return [Unknown(table, dataset)];
        return near.Match.IsComplete ? [Unnamed(table, near)] : [.. near.Match.Missing.Select(m => MissingColumn(table, near, m))];
    }

    private static Note OtherDataset(TextTable table, string dataset, Recognition other, ContractLibrary library)
    {
        var near = library.Nearest(table, dataset);
        var wanted = near?.Match.Missing ?? library.Contracts.First(c => c.Answers(dataset)).Columns;
        var column = HeaderMatch.Fold(other.Header.Cells[other.Match.Columns[0].Index]);
        return new Note("E_OTHER_DATASET", table.File, other.Header.Number, column, $"a table of {other.Contract.Name}",
            $"a table of {dataset}",
            $"{table.File}, {Row(table)} {other.Header.Number}, column {column}: found a table of {other.Contract.Name} " +
            $"({other.Contract.Title}), expected one of {dataset} with the columns {string.Join(", ", wanted.Select(m => m.Name))}. " +
            "Give the file of that dataset, or leave the dataset to be recognised.");
    }

    private static Note MissingColumn(TextTable table, Recognition near, ContractColumn missing) => new(
        "E_MISSING_COLUMN", table.File, near.Header.Number, missing.Name, $"the columns {Headers(near.Header)}", $"a column {missing.Name}",
        $"{table.File}, {Row(table)} {near.Header.Number}, column {missing.Name}: found no such column among {Headers(near.Header)}, " +
        $"expected it as in {near.Contract.Title} ({near.Contract.Name}). Export the whole table again.");

    private static Note Unnamed(TextTable table, Recognition near) => new(
        "E_UNKNOWN_DATASET", table.File, near.Header.Number, null, $"columns that several tables have ({Headers(near.Header)})",
        $"the name of the table in a title above the header, the sheet name or the file name, such as for {near.Contract.Name}",
        $"{table.File}, {Row(table)} {near.Header.Number}: found columns that several tables have ({Headers(near.Header)}), " +
        "expected the publisher's table or sheet name in a title above the header or in the file name. " +
        "Keep the title rows, or put the sheet name into the file name.");

    private static Note Unknown(TextTable table, string? dataset)
    {
        var first = table.Rows.FirstOrDefault(r => !r.IsBlank);
        var found = first.Cells is null ? "no rows" : Headers(first);
        return new Note("E_UNKNOWN_DATASET", table.File, first.Cells is null ? null : first.Number, null, found,
            "the header of a known dataset",
            $"{table.File}, {Row(table)} {Math.Max(1, first.Number)}: found {found}, expected within the first 30 rows the header of " +
            $"{dataset ?? "a known dataset"}. See `phiunit datasets --contracts` for what can be loaded.");
    }

    private static string Row(TextTable table) => table.IsSheet ? $"sheet {table.Member}, row" : "line";

    private static string Headers(TextRow row)
    {
        var cells = row.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => HeaderMatch.Fold(c)).ToList();
        var shown = string.Join(", ", cells.Take(8).Select(c => c.Length > 40 ? c[..40] + "…" : c));
        return cells.Count > 8 ? $"{shown} … ({cells.Count} columns)" : shown;
    }
}
