using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>The parts of a workbook in one file (ECMA-376): sheets and tables as they are added, what binds them when it is closed.</summary>
sealed class WorkbookPackage(string path, string title, Provenance provenance) : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Parts bear the day of the release, so that the same release gives the same bytes.</summary>
    static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    readonly ZipArchive _zip = new(File.Create(path), ZipArchiveMode.Create);
    readonly SharedTexts _texts = new();
    readonly List<(string Name, bool HasTable)> _sheets = [];

    /// <summary>Adds a sheet without a table.</summary>
    public void Add(string name, Action<SheetWriter> write)
    {
        _sheets.Add((name, false));
        Part($"xl/worksheets/sheet{_sheets.Count}.xml", xml => write(new(xml, _texts)));
    }

    /// <summary>Adds a sheet with one table.</summary>
    public void Add(TableSheet sheet)
    {
        _sheets.Add((sheet.Table.Name, true));
        var number = _sheets.Count;
        Part($"xl/worksheets/sheet{number}.xml", xml => TableSheetWriter.Write(new(xml, _texts), sheet));
        Part($"xl/worksheets/_rels/sheet{number}.xml.rels", xml => PackageParts.Related(xml, [("rId1", "table", $"../tables/table{number}.xml")]));
        Part($"xl/tables/table{number}.xml", xml => TablePart.Write(xml, sheet, number));
    }

    public void Dispose()
    {
        Part("xl/sharedStrings.xml", _texts.Write);
        Part("xl/styles.xml", StyleSheet.Write);
        Part("xl/workbook.xml", xml => PackageParts.Workbook(xml, [.. _sheets.Select(s => s.Name)]));
        Part("xl/_rels/workbook.xml.rels", xml => PackageParts.Related(xml,
        [
            .. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
            ($"rId{_sheets.Count + 1}", "styles", "styles.xml"), ($"rId{_sheets.Count + 2}", "sharedStrings", "sharedStrings.xml"),
        ]));
        Part("docProps/core.xml", xml => PackageParts.Properties(xml, title, provenance));
        Part("_rels/.rels", PackageParts.Root);
        Part("[Content_Types].xml", xml => PackageParts.ContentTypes(xml, [.. _sheets.Select(s => s.HasTable)]));
        _zip.Dispose();
    }

    void Part(string name, Action<XmlWriter> write)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(provenance.Published.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Xml);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }
}
