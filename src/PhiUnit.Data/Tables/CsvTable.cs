using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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
        using var parser = new CsvParser(new StringReader(text), Configuration(delimiter, bad, file, limits));
        var line = 1;
        try
        {
            while (rows.Count < maxRows && parser.Read())
            {
                if (IsUnclosed(parser)) bad.Add(Unclosed(file, line, parser.RawRecord));
                rows.Add(new TextRow(line, parser.Record!));
                line = parser.RawRow + 1;
            }
        }
        catch (MaxFieldSizeException)
        {
            bad.Add(TooLong(file, line, limits));
        }
        return bad.Count == 0 ? new TextTable(file, null, rows) : throw new InputRefusedException(bad);
    }

    private static CsvConfiguration Configuration(string delimiter, List<Note> bad, string file, TableLimits limits) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            Mode = CsvMode.RFC4180,
            TrimOptions = TrimOptions.None,
            IgnoreBlankLines = false,
            CacheFields = true,
            MaxFieldSize = limits.MaxCell,
            BadDataFound = args => bad.Add(Stray(file, args)),
        };

    // An unclosed quote swallows the rest of the file without complaint: the record then holds an odd number of quotes.
    private static bool IsUnclosed(CsvParser parser) =>
        parser.RawRecord.Contains('"', StringComparison.Ordinal) && parser.RawRecord.AsSpan().Count('"') % 2 == 1;

    private static Note Unclosed(string file, int line, string raw)
    {
        var start = raw[..Math.Min(40, raw.Length)].ReplaceLineEndings(" ");
        return new Note("E_CSV_SYNTAX", file, line, null, start, "every quote closed",
            $"{file}, line {line}: found a quote that is never closed, in '{start}…', expected every quote to be closed (RFC 4180). " +
            "Correct the line or export the table again.");
    }

    private static Note Stray(string file, BadDataFoundArgs args)
    {
        var line = args.Context.Parser!.RawRow;
        return new Note("E_CSV_SYNTAX", file, line, null, args.Field, "quotes only around a whole field",
            $"{file}, line {line}: found a stray quote in {Note.Shown(args.Field)}, expected quotes only around a whole field and " +
                $"doubled " +
            "inside it (RFC 4180). Correct the line or export the table again.");
    }

    private static Note TooLong(string file, int line, TableLimits limits) => new(
        "E_FIELD_TOO_LONG", file, line, null, $"a field of more than {limits.MaxCell:N0} characters",
            $"at most {limits.MaxCell:N0} characters",
        $"{file}, line {line}: found a field of more than {limits.MaxCell:N0} characters, expected at most {limits.MaxCell:N0}. " +
        "The file is damaged or no published table; export it again.");
}
