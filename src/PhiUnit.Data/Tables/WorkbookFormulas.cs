using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace PhiUnit.Data.Tables;

/// <summary>Finds cells of an xlsx sheet that its reader gives as empty although they are not: errors, and formulas stored without a result.</summary>
internal static class WorkbookFormulas
{
    // Transitional and strict (ISO/IEC 29500).
    private static readonly string[] Main = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

    private static readonly string[] Relations =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

    /// <summary>Errors by row, from 1, and column, from 0; an empty text for a formula without a result.</summary>
    public static Dictionary<(int Row, int Column), string> Unread(byte[] workbook, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var found = new Dictionary<(int, int), string>();
        if (PartOf(zip, sheet) is not { } part) return found;
        using var xml = Open(part);
        var place = (Row: 0, Column: -1);
        var cell = new Cell(null);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Text) cell.Text(xml);
            if (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement) || !Main.Contains(xml.NamespaceURI)) continue;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "row") place = (NumberOf(xml.GetAttribute("r")) ?? place.Row + 1, -1);
                if (xml.LocalName == "c") (place.Column, cell) = (ColumnOf(xml.GetAttribute("r")) ?? place.Column + 1, new Cell(xml.GetAttribute("t")));
                cell.Take(xml);
            }
            else if (xml.LocalName == "c" && cell.Unread is { } unread) found[place] = unread;
        }
        return found;
    }

    /// <summary>The cell that is being read.</summary>
    private struct Cell(string? type)
    {
        private readonly bool _isError = type == "e";
        private bool _formula;
        private bool _value;
        private string? _text;

        public readonly string? Unread => _isError ? _text ?? "of a formula" : _formula && !_value ? "" : null;

        // An empty text is a result.
        public void Take(XmlReader element)
        {
            _formula |= element.LocalName == "f";
            _value |= element.LocalName is "v" or "is" && (type == "str" || !element.IsEmptyElement);
        }

        public void Text(XmlReader text)
        {
            if (_isError) _text = text.Value;
        }
    }

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
            if (char.IsAsciiLetterUpper(c) && column < 1 << 20) column = (column * 26) + (c - 'A' + 1);
        return column == 0 ? null : column - 1;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } rels) return null;
        var named = Attributes(workbook, "sheet").FirstOrDefault(s => s("name", "") == sheet);
        var id = Relations.Select(r => named?.Invoke("id", r)).FirstOrDefault(i => i is not null);
        var target = Attributes(rels, "Relationship").FirstOrDefault(r => r("Id", "") == id)?.Invoke("Target", "");
        return target is null ? null : zip.GetEntry(PathOf(target));
    }

    /// <summary>Paths of the parts that hold the worksheets of a workbook; none for any other package.</summary>
    public static IEnumerable<string> SheetParts(ZipArchive zip) => zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } rels ? [] :
        Attributes(rels, "Relationship").Where(r => r("Type", "")?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            .Select(r => r("Target", "")).OfType<string>().Select(PathOf);

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static List<Func<string, string, string?>> Attributes(ZipArchiveEntry part, string element)
    {
        using var xml = Open(part);
        var found = new List<Func<string, string, string?>>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            var values = new Dictionary<(string, string), string>();
            while (xml.MoveToNextAttribute()) values[(xml.LocalName, xml.NamespaceURI)] = xml.Value;
            found.Add((name, space) => values.GetValueOrDefault((name, space)));
        }
        return found;
    }

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
}
