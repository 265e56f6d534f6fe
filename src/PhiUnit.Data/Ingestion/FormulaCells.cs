using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Finds formulas of an xlsx sheet that were stored without a result: they read as empty, and where an empty cell means none they would
/// turn into zero. Looked for only in tables where that is so.
/// </summary>
internal static class FormulaCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Check(TableReading reading, byte[] bytes)
    {
        if (reading.Contract.Nil.Count == 0 || !reading.Table.Source.IsSheet || FileContent.KindOf(bytes) != ContentKind.ZipPackage) return;
        var empty = EmptyFormulas(bytes, reading.Table.Source.Member!);
        foreach (var row in reading.Table.Rows)
            foreach (var column in reading.Table.Values
                .Where(v => empty.Contains(v.Letter + row.Number.ToString(CultureInfo.InvariantCulture))))
                reading.Notes.Add("E_FORMULA_NO_VALUE", row.Number, column, "a formula without a stored result", "a figure",
                    "It is neither empty nor zero; open the workbook in a spreadsheet program and save it again.");
    }

    private static HashSet<string> EmptyFormulas(byte[] bytes, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (PartOf(zip, sheet) is not { } part) return found;
        using var xml = Open(part);
        var (address, formula, value) = ("", false, false);
        while (xml.Read())
        {
            if (xml.NamespaceURI != Main) continue;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "c") (address, formula, value) = (xml.GetAttribute("r") ?? "", false, false);
                formula |= xml.LocalName == "f";
                value |= xml.LocalName is "v" or "is" && !xml.IsEmptyElement && xml.ReadInnerXml().Length > 0;
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c" && formula && !value) found.Add(address);
        }
        return found;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } rels) return null;
        var id = Attributes(workbook, "sheet").FirstOrDefault(s => s("name", "") == sheet)?.Invoke("id", Relations);
        var target = Attributes(rels, "Relationship").FirstOrDefault(r => r("Id", "") == id)?.Invoke("Target", "");
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

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
