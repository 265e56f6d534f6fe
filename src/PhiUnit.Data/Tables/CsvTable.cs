namespace PhiUnit.Data.Tables;

/// <summary>Reads delimited text strictly by RFC 4180; every broken row is reported with its physical line.</summary>
public static class CsvTable
{
    // A row that does not end within so many characters is none.
    private const int LongestRow = 1 << 22;

    /// <param name="file">Name for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="delimiter">The delimiter; never detected here.</param>
    /// <param name="limits">Longest cell.</param>
    /// <param name="maxRows">Stop after so many rows (to look at a head).</param>
    /// <exception cref="InputRefusedException">A quote that is never closed, text around quotes, or an overlong cell.</exception>
    public static TextTable Read(string file, string text, string delimiter, TableLimits limits, int maxRows = int.MaxValue)
    {
        var bad = new NoteList(file, null);
        List<TextRow> rows = [.. Rows(file, [text], delimiter, limits, bad).Take(maxRows)];
        return bad.HasErrors ? throw new InputRefusedException(bad.All()) : new TextTable(file, null, rows);
    }

    /// <summary>The rows of a text that comes in blocks, one after the other; none is kept.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="blocks">The text; a block may end anywhere.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="limits">Longest cell.</param>
    /// <param name="bad">Where broken rows are reported.</param>
    internal static IEnumerable<TextRow> Rows(string file, IEnumerable<string> blocks, string delimiter, TableLimits limits, NoteList bad)
    {
        var scanner = new CsvScanner(delimiter[0], limits.MaxCell);
        using var block = blocks.GetEnumerator();
        for (var more = block.MoveNext(); more;)
        {
            var text = block.Current;
            more = block.MoveNext();
            scanner.Feed(text, more);
            while (scanner.Next() is { } row)
            {
                if (row.Cells.Length > limits.MaxColumns)
                {
                    bad.Add(TooWide(file, row, limits));
                    yield break;
                }
                yield return row;
                if (scanner.Found == CsvScanner.Fault.None) continue;
                bad.Add(Explain(file, row.Number, scanner, limits));
                if (scanner.Found == CsvScanner.Fault.TooLong) yield break;
            }
            if (scanner.Found != CsvScanner.Fault.TooLong && scanner.Unfinished <= LongestRow) continue;
            bad.Add(TooLong(file, scanner.Line, limits));
            yield break;
        }
    }

    private static Note Explain(string file, int line, CsvScanner scanner, TableLimits limits) => scanner.Found switch
    {
        CsvScanner.Fault.Unclosed => Unclosed(file, line, scanner.Faulty),
        CsvScanner.Fault.Stray => Stray(file, line, scanner.Faulty),
        _ => TooLong(file, line, limits),
    };

    private static Note Unclosed(string file, int line, string field)
    {
        var start = field[..Math.Min(40, field.Length)].ReplaceLineEndings(" ");
        return new Note("E_CSV_SYNTAX", file, line, null, start, "every quote closed",
            $"{file}, line {line}: found a quote that is never closed, in '{start}…', expected every quote to be closed (RFC 4180). " +
            "Correct the line or export the table again.");
    }

    private static Note Stray(string file, int line, string field) => new(
        "E_CSV_SYNTAX", file, line, null, field, "quotes only around a whole field",
        $"{file}, line {line}: found a stray quote in {Note.Shown(field)}, expected quotes only around a whole field and doubled inside it " +
        "(RFC 4180). Correct the line or export the table again.");

    private static Note TooWide(string file, TextRow row, TableLimits limits) => new(
        "E_ROW_TOO_WIDE", file, row.Number, null, $"a row of {row.Cells.Length:N0} cells", $"at most {limits.MaxColumns:N0} cells",
        $"{file}, line {row.Number}: found a row of {row.Cells.Length:N0} cells, expected at most {limits.MaxColumns:N0}. " +
        "The file is damaged or no published table; export it again.");

    private static Note TooLong(string file, int line, TableLimits limits) => new(
        "E_FIELD_TOO_LONG", file, line, null, $"a field of more than {limits.MaxCell:N0} characters", $"at most {limits.MaxCell:N0} characters",
        $"{file}, line {line}: found a field of more than {limits.MaxCell:N0} characters, expected at most {limits.MaxCell:N0}. " +
        "The file is damaged or no published table; export it again.");
}
