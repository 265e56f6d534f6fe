using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Finds cells of an xlsx sheet that hold an error (#REF!) or a formula stored without a result: both read as empty, and where an empty cell
/// means none or not available they would turn into that. Looked for only where a figure reads as empty.
/// </summary>
internal static class FormulaCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Check(TableReading reading, byte[] bytes)
    {
        if (!reading.Table.Source.IsSheet || FileContent.KindOf(bytes) != ContentKind.ZipPackage) return;
        if (!reading.Table.Rows.Any(r => reading.Table.Values.Any(v => r.Trimmed(v.Index).Length == 0))) return;
        var found = Found(bytes, reading.Table.Source.Member!);
        if (found.Count == 0) return;
        foreach (var row in reading.Table.Rows)
            foreach (var column in reading.Table.Values)
                if (found.TryGetValue(column.Letter + row.Number.ToString(CultureInfo.InvariantCulture), out var error)) Refuse(reading, row, column, error);
    }

    private static void Refuse(TableReading reading, TextRow row, BoundColumn column, string error)
    {
        if (error.Length == 0)
            reading.Notes.Add("E_FORMULA_NO_VALUE", row.Number, column, "a formula without a stored result", "a figure",
                "It is neither empty nor zero; open the workbook in a spreadsheet program and save it again.");
        else
            reading.Notes.Add("E_CELL_ERROR", row.Number, column, $"the error {error}", "a figure", "It is neither empty nor zero; correct the formula.");
    }

    /// <summary>Addresses of error cells with their error, and of formulas without a result with an empty text.</summary>
    private static Dictionary<string, string> Found(byte[] bytes, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (PartOf(zip, sheet) is not { } part) return found;
        using var xml = Open(part);
        var (address, formula, value, error) = ("", false, false, false);
        while (xml.Read())
        {
            if (xml.NamespaceURI != Main) continue;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "c") (address, formula, value, error) = (xml.GetAttribute("r") ?? "", false, false, xml.GetAttribute("t") == "e");
                formula |= xml.LocalName == "f";
                if (xml.LocalName is "v" or "is" && !xml.IsEmptyElement && xml.ReadInnerXml() is { Length: > 0 } text)
                {
                    value = true;
                    if (error) found[address] = text;
                }
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c" && formula && !value) found[address] = "";
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
