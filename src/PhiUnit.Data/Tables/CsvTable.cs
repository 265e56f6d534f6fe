namespace PhiUnit.Data.Tables;

/// <summary>Reads delimited text strictly by RFC 4180; every broken row is reported with its physical line.</summary>
public static class CsvTable
{
    /// <param name="file">Name for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="delimiter">The delimiter; never detected here.</param>
    /// <param name="limits">Longest cell.</param>
    /// <param name="maxRows">Stop after so many rows (to look at a head).</param>
    /// <exception cref="InputRefusedException">A quote that is never closed, text around quotes, or an overlong cell.</exception>
    public static TextTable Read(string file, string text, string delimiter, TableLimits limits, int maxRows = int.MaxValue)
    {
        var bad = new List<Note>();
        var rows = new List<TextRow>();
        var scanner = new CsvScanner(text, delimiter[0], limits.MaxCell);
        while (rows.Count < maxRows && scanner.Next() is { } row)
        {
            rows.Add(row);
            if (scanner.Found == CsvScanner.Fault.None) continue;
            bad.Add(Explain(file, row.Number, scanner, limits));
            if (scanner.Found == CsvScanner.Fault.TooLong) break;
        }
        return bad.Count == 0 ? new TextTable(file, null, rows) : throw new InputRefusedException(bad);
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

    private static Note TooLong(string file, int line, TableLimits limits) => new(
        "E_FIELD_TOO_LONG", file, line, null, $"a field of more than {limits.MaxCell:N0} characters", $"at most {limits.MaxCell:N0} characters",
        $"{file}, line {line}: found a field of more than {limits.MaxCell:N0} characters, expected at most {limits.MaxCell:N0}. " +
        "The file is damaged or no published table; export it again.");
}
