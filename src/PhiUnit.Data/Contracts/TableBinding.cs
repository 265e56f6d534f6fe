using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>Ties a recognised table to its contract and notes what the publisher does not usually do.</summary>
internal static class TableBinding
{
    public static BoundTable Bind(TextTable table, Recognition recognition, NoteList notes)
    {
        var (contract, header, match) = (recognition.Contract, recognition.Header, recognition.Match);
        foreach (var twice in match.Twice)
            notes.Add("E_DUPLICATE_COLUMN", header.Number, twice, $"the column {twice.Header} twice", "each column once",
                "Which of the two is right cannot be known; export the table again.");
        if (header.Number > contract.HeaderRow)
            notes.Add("N_PREAMBLE", header.Number, null, $"the header on {(table.IsSheet ? "row" : "line")} {header.Number}",
                $"it on {(contract.HeaderRow == 1 ? "the first row" : $"one of the first {contract.HeaderRow} rows")}",
                "The text above it was left out.");
        NoteHidden(table, match, notes);
        return new BoundTable(contract, table, header, match, BodyRows.Of(contract, table, header, match, notes));
    }

    private static void NoteHidden(TextTable table, HeaderMatch match, NoteList notes)
    {
        foreach (var column in match.Columns.Concat(match.Values).Where(c => table.HiddenColumns.Contains(c.Index)))
            notes.Add("N_HIDDEN", null, column, "a hidden column", "visible columns", "Its figures were loaded like all others.");
        foreach (var row in table.HiddenRows)
            notes.Add("N_HIDDEN", row, null, "a hidden row", "visible rows", "Its figures were loaded like all others.");
    }
}
