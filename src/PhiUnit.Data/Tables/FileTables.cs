using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>A published file as text tables: one for a text file, one per sheet for a workbook.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Notes">What was changed on reading: encoding, delimiter.</param>
public sealed record FileTables(IReadOnlyList<TextTable> Tables, IReadOnlyList<Note> Notes)
{
    /// <summary>The workbook that the tables are sheets of, unpacked; empty for a text.</summary>
    public byte[] Workbook { get; private init; } = [];

    private static readonly string[] Delimiters = [",", "\t", ";", "|"];
    private const int HeadRows = 30;

    /// <param name="file">Name for messages.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Size limits.</param>
    /// <param name="recognised">Whether the head of a text table, read with one delimiter, holds a header that a contract knows.</param>
    /// <exception cref="InputRefusedException">The content is no table, or broken.</exception>
    public static FileTables Read(string file, byte[] bytes, TableLimits limits, Func<TextTable, bool> recognised)
    {
        if (bytes.LongLength > limits.MaxBytes) throw new InputRefusedException(
            GzipContent.TooLarge(file, bytes.LongLength, bytes.LongLength));
        switch (FileContent.KindOf(bytes))
        {
            case ContentKind.Gzip: return Unpacked(file, GzipContent.Unpack(file, bytes, limits), limits, recognised);
            case ContentKind.OldWorkbook: return new FileTables(WorkbookTables.Read(file, bytes), []) { Workbook = bytes };
            case ContentKind.XmlWorkbook: return new FileTables(XmlSpreadsheetTables.Read(file, bytes), []);
            case ContentKind.ZipPackage: return Package(file, bytes, limits);
            case ContentKind.Text: return Delimited(file, bytes, limits, recognised);
            case ContentKind.Json when GeoJsonTable.Read(file, bytes) is { } features: return new FileTables([features], []);
            case ContentKind.Encrypted: throw new InputRefusedException(WorkbookTables.Encrypted(file));
            case var kind: throw new InputRefusedException(NoTable(file, bytes, kind));
        }
    }

    private static FileTables Unpacked(string file, byte[] bytes, TableLimits limits, Func<TextTable, bool> recognised) =>
        FileContent.KindOf(bytes) == ContentKind.Gzip
            ? throw new InputRefusedException(new Note("E_ARCHIVE_DEPTH", file, null, null, "gzip nested in gzip", "one layer of packing",
                $"{file}: found gzip nested in gzip, expected one layer of packing. Unpack it once and give the result."))
            : Read(file, bytes, limits, recognised);

    private static FileTables Package(string file, byte[] bytes, TableLimits limits)
    {
        PackageGate.Check(file, bytes, limits);
        return new FileTables(OpenDocumentTables.IsOpenDocument(bytes) ? OpenDocumentTables.Read(file, bytes)
            : WorkbookTables.Read(file, bytes), []) { Workbook = bytes };
    }

    private static FileTables Delimited(string file, byte[] bytes, TableLimits limits, Func<TextTable, bool> recognised)
    {
        var (text, encoding, changed) = Decode(file, bytes);
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
            throw new InputRefusedException(ZeroByte(file, text.AsSpan(0, zero).Count('\n') + 1));
        var delimiter = DelimiterOf(file, text, limits, recognised);
        return new FileTables([CsvTable.Read(file, text, delimiter, limits)], Changes(file, changed ? encoding : null, delimiter));
    }

    /// <summary>The delimiter with which the head of a text holds a known header; a comma where none does.</summary>
    internal static string DelimiterOf(string file, string text, TableLimits limits, Func<TextTable, bool> recognised) =>
        Array.Find(Delimiters, d => Holds(d, text) && recognised(Head(file, text, d, limits))) ?? Delimiters[0];

    /// <summary>What was changed on reading.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="encoding">The encoding, unless it is UTF-8.</param>
    /// <param name="delimiter">The delimiter.</param>
    internal static List<Note> Changes(string file, string? encoding, string delimiter)
    {
        var notes = new List<Note>();
        if (encoding is not null) notes.Add(new Note("N_ENCODING", file, null, null, encoding, "UTF-8",
            $"{file}: found text in {encoding}, expected UTF-8. It was converted."));
        if (delimiter != ",") notes.Add(new Note("N_DELIMITER", file, null, null, Named(delimiter), "comma",
            $"{file}: found columns separated by {Named(delimiter)}, expected a comma. They were read so."));
        return notes;
    }

    private static (string Text, string Encoding, bool Changed) Decode(string file, byte[] bytes)
    {
        try
        {
            return TextDecoding.Decode(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputRefusedException(NoUtf16(file, e.Index));
        }
    }

    internal static Note NoUtf16(string file, long at) => new("E_ENCODING", file, null, null, $"bytes at {at + 2} that are no UTF-16", "UTF-16",
        $"{file}: found bytes at {at + 2} that are no UTF-16, expected UTF-16 throughout as the mark at its start says. " +
        "The file is damaged; export it again as UTF-8.");

    // A head cut out of a file may end inside a quoted field; a broken head is judged by the full reading.
    private static TextTable Head(string file, string text, string delimiter, TableLimits limits)
    {
        try
        {
            return CsvTable.Read(file, text, delimiter, limits, HeadRows);
        }
        catch (InputRefusedException)
        {
            return new TextTable(file, null, []);
        }
    }

    private static bool Holds(string delimiter, string text) =>
        text.AsSpan(0, Math.Min(text.Length, 1 << 16)).Contains(delimiter, StringComparison.Ordinal);

    private static string Named(string delimiter) => delimiter switch { "\t" => "tabs", ";" => "semicolons", "|" => "bars", _ => "commas" };

    internal static Note ZeroByte(string file, int line) => new("E_ENCODING", file, line, null, "a zero byte (NUL)", "text",
        $"{file}, line {line}: found a zero byte (NUL), expected text. The file is damaged or no text; export it again.");

    private static Note NoTable(string file, byte[] bytes, ContentKind kind)
    {
        var opening = FileContent.Opening(bytes);
        var found = kind == ContentKind.Empty ? "an empty file, no bytes at all" : $"{Called(kind)} (it starts with '{opening}')";
        return new Note("E_NOT_TABULAR", file, 1, "1", found, "a csv, xls, xlsx or ods table",
            $"{file}, line 1, column 1: found {found}, expected a csv, xls, xlsx or ods table. " +
            Advice(kind));
    }

    private static string Called(ContentKind kind) => kind switch
    {
        ContentKind.Html => "an HTML page",
        ContentKind.Json => "JSON",
        ContentKind.Xml => "XML",
        ContentKind.Pdf => "a PDF document",
        ContentKind.Archive => "a 7z, RAR, tar, bzip2, xz or zstd archive",
        _ => "no table",
    };

    private static string Advice(ContentKind kind) => kind switch
    {
        ContentKind.Archive => "Unpack it and give the table, or pack that as zip or gzip.",
        ContentKind.Pdf => "Figures are not read from documents; ask for the table behind it.",
        ContentKind.Empty => "The download or the copy failed; fetch the file again.",
        _ => "A web page or an error answer was saved in place of the table; fetch the file again.",
    };
}
