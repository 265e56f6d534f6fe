using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PhiUnit.Data.Tables;

/// <summary>
/// Reads every sheet of an OpenDocument spreadsheet (.ods) from its content.xml. Source of the layout: OASIS OpenDocument 1.3,
/// part 3, section 9 (table:number-rows-repeated, table:number-columns-repeated, office:value). Document types are prohibited.
/// </summary>
public static class OpenDocumentTables
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    // A sheet ends with a filler that repeats an empty cell to the last column; data never comes near this width.
    private const int MaxColumns = 16_384;

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
            throw new InputRefusedException(new Note("E_TRUNCATED", file, null, null, "a damaged workbook", "a whole workbook",
                $"{file}: found a damaged or truncated spreadsheet ({e.Message}), expected a whole one. Fetch it again."));
        }
    }

    private static TextTable Sheet(string file, XmlReader xml)
    {
        var name = xml.GetAttribute("name", Table) ?? "";
        var rows = new List<TextRow>();
        var number = 1;
        using var sheet = xml.ReadSubtree();
        sheet.Read();
        while (sheet.Read())
        {
            if (!Is(sheet, "table-row")) continue;
            var repeated = Repeated(sheet, "number-rows-repeated");
            var cells = Cells(sheet);
            // Only a filled row is worth repeating; the empty filler at the end repeats a million times.
            if (cells.Length > 0)
                for (var i = 0; i < repeated; i++) rows.Add(new TextRow(number + i, cells));
            number += repeated;
        }
        return new TextTable(file, name, rows);
    }

    private static string?[] Cells(XmlReader xml)
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
            if (value is not null || cells.Count +
                repeated <= MaxColumns) cells.AddRange(Enumerable.Repeat(value, Math.Min(repeated, MaxColumns)));
        }
        while (cells.Count > 0 && string.IsNullOrEmpty(cells[^1])) cells.RemoveAt(cells.Count - 1);
        return [.. cells];
    }

    private static string? Cell(XmlReader xml)
    {
        var number = xml.GetAttribute("value-type", Office) is "float" or "percentage" or "currency" ? xml.GetAttribute("value", Office)
            : null;
        var text = Paragraphs(xml);
        if (number is null) return text.Length == 0 ? null : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? NumberText.Of(value) : number;
    }

    private static string Paragraphs(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        using var cell = xml.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.NamespaceURI == Text) text.Append(Break(cell, text.Length > 0));
            else if (cell.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(cell.Value);
        }
        return text.ToString();
    }

    private static string Break(XmlReader xml, bool after) => xml.LocalName switch
    {
        "p" => after ? "\n" : "",
        "line-break" => "\n",
        "s" => new string(' ', int.Parse(xml.GetAttribute("c", Text) ?? "1", CultureInfo.InvariantCulture)),
        "tab" => "\t",
        _ => "",
    };

    private static bool Is(XmlReader xml, string name) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Table;

    private static int Repeated(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
}
