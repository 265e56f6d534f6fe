using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using PhiUnit.Data.Export;
using PhiUnit.Data.Export.Workbooks;

namespace PhiUnit.Data.Tests.Export;

/// <summary>A workbook of a table with hostile texts, empty cells and odd numbers, written once.</summary>
public sealed class WorkbookFixture : IDisposable
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly string[] Texts =
        ["=1+1", "+44 Windfall", "-2+3 Power Court", "@SUM(1+1)", "\tMK East", "<b>&\"'", "_x0041_", "a\u0001b\rc", "Zoë \ud83c\udfe0", "\ud83c", new('x', 32_000), "-24"];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phiunit-workbook-");

    public WorkbookFixture()
    {
        ExportColumn Column(string name, ExportType type, double? rounded = null) => new(name, type, ColumnAbout.Of("sites", name == "planned_rounded" ? "planned" : name), rounded);
        Table = ExportTable.Of(TableAbout.Of("sites"),
            [Column("site_name", ExportType.Text), Column("year", ExportType.Whole), Column("planned", ExportType.Number), Column("planned_rounded", ExportType.Number, 10)],
            [.. Texts.Select((text, i) => new[] { ExportCell.Of(text), ExportCell.Of(2024 + i), i == 3 ? ExportCell.Empty : ExportCell.Of(-1234.5678 * i), ExportCell.Of(Math.Round(-123.45678 * i) * 10) })]);
        Remarks = Workbook.Write("A <title> & more", [Table, Empty], Origin, File);
        Sheets = Read();
    }

    public static ExportTable Empty => ExportTable.Of(TableAbout.Of("constraint_fit"), [new("year", ExportType.Whole, ColumnAbout.Of("constraint_fit", "year"))], []);

    public static Provenance Origin { get; } = new(
        "0123456789abcdef", new DateOnly(2026, 11, 22), "0.1.0", ["Mid-year estimates, mid-2023"], ["Open Government Licence v3.0"], ["Source: Office for National Statistics"], "English local authorities");

    public ExportTable Table { get; }
    public IReadOnlyList<string> Remarks { get; }
    public string File => Path.Combine(_folder.FullName, "book.xlsx");
    public string Folder => _folder.FullName;

    /// <summary>Name and XML of each sheet in the order of the workbook.</summary>
    public IReadOnlyList<(string Name, XElement Xml)> Sheets { get; }

    public IReadOnlyList<string> Strings => [.. Part("xl/sharedStrings.xml").Elements(Main + "si").Select(s => s.Element(Main + "t")!.Value)];

    public XElement Part(string name)
    {
        using var zip = ZipFile.OpenRead(File);
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }

    public IReadOnlyList<XElement> Tables => [.. Enumerable.Range(2, Sheets.Count - 1).Select(i => Part($"xl/tables/table{i.ToString(CultureInfo.InvariantCulture)}.xml"))];

    /// <summary>Cells of a sheet as shown text, [row][column].</summary>
    public IReadOnlyList<string[]> Cells(XElement sheet)
    {
        var strings = Strings;
        return [.. sheet.Element(Main + "sheetData")!.Elements(Main + "row").Select(r => r.Elements(Main + "c")
            .Select(c => c.Attribute("t")?.Value == "s" ? strings[int.Parse(c.Value, CultureInfo.InvariantCulture)] : c.Value).ToArray())];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    List<(string, XElement)> Read() =>
        [.. Part("xl/workbook.xml").Element(Main + "sheets")!.Elements().Select((s, i) => (s.Attribute("name")!.Value, Part($"xl/worksheets/sheet{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml")))];
}
