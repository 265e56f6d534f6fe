using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>A housing trajectory of three figures, 246 homes in all, in each kind of file that holds other files.</summary>
internal static class PackedFile
{
    public const decimal Sum = 246;

    private static readonly string[][] Rows =
    [
        ["area_code", "site_ref", "site_name", "period", "net_dwellings"],
        [Places.Bedford, "BED1", "Wixams", "2025/26", "120"],
        [Places.Bedford, "BED1", "Wixams", "2026/27", "150"],
        [Places.MiltonKeynes, "MK2", "Wolverton", "2025/26", "-24"],
    ];

    private static string Csv => string.Concat(Rows.Select(row => string.Join(',', row) + "\n"));

    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>
    {
        ["good.zip"] = Zip([("trajectory.csv", Csv)]),
        ["good.csv.gz"] = Gzip(Csv),
        ["good.xlsx"] = Workbook(),
        ["good.ods"] = OpenDocument(),
        ["good.xls"] = OldWorkbookFile.Of([.. Rows.Select(row => row.Select(cell => int.TryParse(cell, out var number) ? number : (object)cell).ToArray())]),
    };

    /// <summary>The same package with one of its parts changed, packed again so that every check sum is right.</summary>
    public static byte[] Repacked(byte[] package, Random random)
    {
        List<(string Name, byte[] Bytes)> parts = [];
        using (var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using (var source = entry.Open()) source.CopyTo(part);
                parts.Add((entry.FullName, part.ToArray()));
            }
        var at = random.Next(parts.Count);
        switch (random.Next(6))
        {
            case 0: parts.RemoveAt(at); break;
            case 1: parts.Add((parts[at].Name + "2", parts[at].Bytes)); break;
            case 2: parts[at] = (parts[at].Name, parts[at].Bytes[..random.Next(parts[at].Bytes.Length)]); break;
            default: parts[at] = (parts[at].Name, Mutation.Of(parts[at].Bytes, random)); break;
        }
        return Zip(parts);
    }

    private static byte[] Zip(IEnumerable<(string Name, string Text)> parts) => Zip(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text))));

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        return packed.ToArray();
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static byte[] Workbook() => WorkbookOf(string.Concat(Rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, $"{(char)('A' + c)}{r + 1}")))}</row>")));

    /// <summary>An xlsx workbook of one sheet with these rows.</summary>
    public static byte[] WorkbookOf(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            package = "http://schemas.openxmlformats.org/package/2006/relationships", types = "http://schemas.openxmlformats.org/package/2006/content-types",
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return Zip([
            ("[Content_Types].xml", $"<Types xmlns=\"{types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Sites\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ]);
    }

    private static string Cell(string text, string address) => int.TryParse(text, out _)
        ? $"<c r=\"{address}\"><v>{text}</v></c>" : $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static byte[] OpenDocument() => OpenDocumentOf(string.Concat(Rows.Select(row => $"<table:table-row>{string.Concat(row.Select(Cell))}</table:table-row>")));

    /// <summary>An OpenDocument spreadsheet of one sheet with these rows.</summary>
    public static byte[] OpenDocumentOf(string rows)
    {
        const string office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        return Zip([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", $"<office:document-content xmlns:office=\"{office}\" xmlns:table=\"{table}\" xmlns:text=\"{words}\"><office:body><office:spreadsheet>" +
                $"<table:table table:name=\"Sites\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"),
        ]);
    }

    private static string Cell(string text) => int.TryParse(text, out _)
        ? $"<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text}</text:p></table:table-cell>"
        : $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";
}
