using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Tables;

/// <summary>Reads every sheet of an xls or xlsx workbook as text; numbers as round-trip invariant text, error cells as empty (<see cref="WorkbookFormulas"/> and
/// <see cref="OldWorkbookErrors"/> find those).</summary>
public static class WorkbookTables
{
    // Readers go through every cell of the rectangle from A1 to the last cell; a stray cell in the last corner makes it 17 thousand million.
    private const long MostCells = 1L << 29;

    static WorkbookTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InputRefusedException">The workbook is damaged, truncated or protected.</exception>
    public static IReadOnlyList<TextTable> Read(string file, byte[] bytes)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            var tables = new List<TextTable>();
            do tables.Add(Sheet(file, reader)); while (reader.NextResult());
            return tables;
        }
        catch (InvalidPasswordException)
        {
            throw new InputRefusedException(Encrypted(file));
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IOException
            or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException
            or NotSupportedException or NullReferenceException or KeyNotFoundException or InvalidCastException)
        {
            throw new InputRefusedException(Damaged(file, e));
        }
    }

    // Readers refuse a document type wherever it stands and however it is encoded.
    internal static Note Damaged(string file, Exception e) => e is System.Xml.XmlException && e.Message.Contains("DTD", StringComparison.Ordinal) ? PackageGate.DocumentType(file, "one of its parts") : new("E_TRUNCATED", file, null, null, "a damaged workbook", "a whole workbook",
        $"{file}: found a damaged, truncated or protected workbook ({e.Message}), expected a whole one. Fetch it again.");

    internal static Note Encrypted(string file) => new("E_ENCRYPTED", file, null, null, "a workbook that is encrypted with a password",
        "a workbook without a password",
        $"{file}: found a workbook that is encrypted with a password, expected one without. Save it without a password, or ask the sender to.");

    private static Note TooFar(string file, IExcelDataReader reader)
    {
        var (row, column) = (reader.RowCount, BoundColumn.LetterOf(reader.FieldCount - 1));
        return new Note("E_SHEET_EXTENT", file, row, column, $"cells as far as {column}{row}", "a sheet that ends with its table",
            $"{file}, sheet {reader.Name}, row {row}, column {column}: found cells as far as {column}{row}, expected a sheet that ends with its table. " +
            "Delete the rows and columns beyond the table, and save the workbook again.");
    }

    private static TextTable Sheet(string file, IExcelDataReader reader)
    {
        if ((long)reader.RowCount * reader.FieldCount > MostCells) throw new InputRefusedException(TooFar(file, reader));
        var rows = new List<TextRow>();
        var hidden = new List<int>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = Cells(reader);
            if (cells.Length == 0) continue;
            rows.Add(new TextRow(number, cells));
            if (reader.RowHeight <= 0) hidden.Add(number);
        }
        return new TextTable(file, reader.Name, rows) { HiddenRows = hidden, HiddenColumns = HiddenColumns(reader) };
    }

    private static string?[] Cells(IExcelDataReader reader)
    {
        var n = reader.FieldCount;
        while (n > 0 && reader.GetValue(n - 1) is null) n--;
        var cells = new string?[n];
        for (var i = 0; i < n; i++) cells[i] = NumberText.OfCell(reader.GetValue(i));
        return Array.TrueForAll(cells, string.IsNullOrEmpty) ? [] : cells;
    }

    private static int[] HiddenColumns(IExcelDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetColumnWidth(i) <= 0)];
}
