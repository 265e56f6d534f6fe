using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PhiUnit.Data.Tables;

/// <summary>
/// Reads every sheet of an OpenDocument spreadsheet (.ods) from its content.xml. Source of the layout: OASIS OpenDocument 1.3,
/// part 3, section 9 (table:number-rows-repeated, table:number-columns-repeated, table:visibility, office:value). Document types are prohibited.
/// </summary>
public static class OpenDocumentTables
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    // A sheet ends with a filler that repeats an empty cell to the last column; data never comes near this width.
    private const int MaxColumns = 16_384;

    // What a spreadsheet program can show; a few bytes may repeat a row for more than memory holds.
    private const int MaxRows = 1_048_576;
    private const int MaxCells = 1 << 24;
    private const int MaxSpaces = 1_000;

    public static bool IsOpenDocument(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.GetEntry("content.xml") is not null;
    }

    /// <exception cref="InputRefusedException">content.xml is missing or broken.</exception>
    public static IReadOnlyList<TextTable> Read(string file, byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            using var stream = zip.GetEntry("content.xml")!.Open();
            using var xml = XmlReader.Create(stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            var tables = new List<TextTable>();
            while (xml.Read())
                if (Is(xml, "table")) tables.Add(Sheet(file, xml));
            return tables;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new InputRefusedException(WorkbookTables.Damaged(file, e));
        }
    }

    private static TextTable Sheet(string file, XmlReader xml)
    {
        var name = xml.GetAttribute("name", Table) ?? "";
        var (rows, hiddenRows, hiddenColumns) = (new List<TextRow>(), new List<int>(), new List<int>());
        var (number, columns, cellCount) = (1, 0, 0L);
        using var sheet = xml.ReadSubtree();
        sheet.Read();
        while (sheet.Read())
        {
            if (Is(sheet, "table-column")) columns = Column(sheet, columns, hiddenColumns);
            if (!Is(sheet, "table-row")) continue;
            var (repeated, hidden) = (Repeated(sheet, "number-rows-repeated"), IsHidden(sheet));
            var cells = Cells(file, name, sheet);
            // Only a filled row is worth repeating; the empty filler at the end repeats a million times.
            cellCount += (long)cells.Length * repeated;
            if (cells.Length > 0 && (repeated > MaxRows || cellCount > MaxCells)) throw TooLarge(file, name, number, cellCount);
            for (var i = 0; i < (cells.Length > 0 ? repeated : 0); i++) rows.Add(new TextRow(number + i, cells));
            if (hidden && cells.Length > 0) hiddenRows.AddRange(Enumerable.Range(number, repeated));
            number = (int)Math.Min((long)number + repeated, int.MaxValue);
        }
        return new TextTable(file, name, rows) { HiddenRows = hiddenRows, HiddenColumns = hiddenColumns };
    }

    private static int Column(XmlReader xml, int columns, List<int> hidden)
    {
        var repeated = Math.Min(Repeated(xml, "number-columns-repeated"), MaxColumns);
        if (IsHidden(xml) && columns < MaxColumns) hidden.AddRange(Enumerable.Range(columns, repeated));
        return columns + repeated;
    }

    private static bool IsHidden(XmlReader xml) => xml.GetAttribute("visibility", Table) is "collapse" or "filter";

    private static InputRefusedException TooLarge(string file, string sheet, int row, long cells) => new(new Note("E_ARCHIVE_RATIO", file, row, null, $"{cells:N0} cells or more", "a size that a published table has",
        $"{file}, sheet {sheet}, row {row}: found cells repeated to a size of {cells:N0} or more, expected a published table within the size limits. It is refused as a decompression bomb; ask the sender for the table itself."));

    private static string?[] Cells(string file, string sheet, XmlReader xml)
    {
        var cells = new List<string?>();
        if (xml.IsEmptyElement) return [];
        using var row = xml.ReadSubtree();
        row.Read();
        while (row.Read())
        {
            if (!Is(row, "table-cell") && !Is(row, "covered-table-cell")) continue;
            var repeated = Repeated(row, "number-columns-repeated");
            var value = Cell(row);
            if (value is not null && (long)cells.Count + repeated > MaxColumns) throw TooLarge(file, sheet, 0, (long)cells.Count + repeated);
            if ((long)cells.Count + repeated <= MaxColumns) cells.AddRange(Enumerable.Repeat(value, repeated));
        }
        while (cells.Count > 0 && string.IsNullOrEmpty(cells[^1])) cells.RemoveAt(cells.Count - 1);
        return [.. cells];
    }

    private static string? Cell(XmlReader xml)
    {
        var (type, formula) = (xml.GetAttribute("value-type", Office), xml.GetAttribute("formula", Table));
        var number = type is "float" or "percentage" or "currency" ? xml.GetAttribute("value", Office) : null;
        var text = Paragraphs(xml);
        // An error stands as its text beside a value of zero; a formula without a result stands for itself: no figure is read from either.
        if (IsError(text)) return text;
        if (number is null) return text.Length > 0 ? text : type is null ? formula : null;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? NumberText.Of(value) : number;
    }

    private static bool IsError(string text) =>
        text.StartsWith("Err:", StringComparison.Ordinal) || text is "#NULL!" or "#DIV/0!" or "#VALUE!" or "#REF!" or "#NAME?" or "#NUM!" or "#N/A";

    private static string Paragraphs(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        using var cell = xml.ReadSubtree();
        cell.Read();
        var comment = int.MaxValue;
        while (cell.Read())
        {
            if (cell is { LocalName: "annotation", NamespaceURI: Office, IsEmptyElement: false }) comment = cell.NodeType == XmlNodeType.Element ? cell.Depth : int.MaxValue;
            if (cell.Depth > comment) continue;
            if (cell.NodeType == XmlNodeType.Element && cell.NamespaceURI == Text) text.Append(Break(cell, text.Length > 0));
            else if (cell.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(cell.Value);
        }
        return text.ToString();
    }

    private static string Break(XmlReader xml, bool after) => xml.LocalName switch
    {
        "p" => after ? "\n" : "",
        "line-break" => "\n",
        "s" => new string(' ', int.TryParse(xml.GetAttribute("c", Text) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, MaxSpaces) : 1),
        "tab" => "\t",
        _ => "",
    };

    private static bool Is(XmlReader xml, string name) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Table;

    private static int Repeated(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
}
