using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Workbooks written as XML Spreadsheet 2003, in which ONS publishes the 2016- to 2020-based national projections.</summary>
public sealed class XmlSpreadsheetTests : IDisposable
{
    private const int Cells = 2 * 107;
    private const decimal Sum = (1000 * Cells) + (Cells * (Cells - 1) / 2);

    private readonly StoreFolder folder = new();
    private readonly Store store;

    public XmlSpreadsheetTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    /// <summary>The archive holds every variant; another country or variant in place of the principal projection would be a wrong number.</summary>
    [Fact]
    public void Of_all_variants_in_an_archive_the_principal_projection_of_england_is_taken()
    {
        var path = folder.File("tablez3opendata18england.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            foreach (var (name, first) in (ReadOnlySpan<(string, int)>)[("en_hhh_opendata2018.xml", 5000), ("en_ppp_opendata2018.xml", 1000), ("en_ppz_opendata2018.xml", 9000), ("metadata.xml", 0)])
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(name[0] == 'm' ? "<metadata/>"u8 : XmlSpreadsheetFile.Projection(first));

        var report = Ingest.Run(store, [path], new IngestOptions());

        Assert.Equal(0, report.ExitCode);
        var taken = Assert.Single(report.Files, f => f.Outcome == IngestOutcome.Normalise);
        Assert.Equal(("en_ppp_opendata2018.xml [Population]", "npp_population", "2018-based", Sum), (taken.Member, taken.Dataset, taken.Release, taken.Sum));
        Assert.Contains(taken.Notes, n => n.Code == "N_SEX_CODE");
        Assert.Equal(1000, store.Scalar<long>("SELECT population FROM clean.npp_population WHERE sex = 'male' AND age = 0"));
        Assert.All(report.Files.Where(f => f.Dataset is not null && f != taken), f => Assert.Contains("variant", Assert.Single(f.Notes).Message, StringComparison.Ordinal));
        Assert.Equal(2, report.Files.Count(f => f.Dataset is not null && f != taken));
    }

    [Theory]
    [InlineData("uk_ppp_opendata2018.xml")]
    [InlineData("wa_ppp_opendata2018.xls")]
    [InlineData("en_php_machine_readable.xls")]
    public void Another_country_or_variant_is_skipped_with_the_reason(string name)
    {
        var report = Load(name, XmlSpreadsheetFile.Projection(1));

        Assert.Equal(0, report.ExitCode);
        Assert.All(report.Files, f => Assert.Equal(IngestOutcome.Skip, f.Outcome));
        Assert.Single(report.Files, f => f.Notes.Any(n => n.Code == "I_NOT_READ"));
    }

    [Fact]
    public void Gaps_merged_cells_hidden_rows_and_rich_text()
    {
        const string rows = """
            <Column ss:Hidden="1"/><Row ss:Index="2"><Cell ss:MergeAcross="3"><Data ss:Type="String">Trajectory</Data></Cell></Row>
            <Row ss:Index="4"><Cell><Data ss:Type="String">Local authority</Data></Cell><Cell><Data ss:Type="String">Site <B xmlns="http://www.w3.org/TR/REC-html40">ref</B></Data><Comment><Data>no</Data></Comment></Cell>
              <Cell ss:Index="4"><Data ss:Type="String">2025/26</Data></Cell><Cell><Data ss:Type="String">2026/27</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell><Data ss:Type="String">Luton</Data></Cell><Cell><Data ss:Type="String">LUT1</Data></Cell><Cell ss:Index="4" ss:Formula="=60*2"><Data ss:Type="Number">1.2E2</Data></Cell></Row>
            """;

        var entry = Load("trajectory.xml", XmlSpreadsheetFile.Of(("Sites", rows))).Files.Single();

        Assert.Equal((IngestOutcome.Normalise, 2L, 120m), (entry.Outcome, entry.Facts, entry.Sum));
        Assert.Contains(entry.Notes, n => n is { Code: "N_HIDDEN", Row: 5 });
        Assert.Contains(entry.Notes, n => n is { Code: "N_HIDDEN", Column: "Local authority" });
    }

    [Theory]
    [InlineData("<Cell><Data ss:Type=\"Error\">#REF!</Data></Cell>", "#REF!")]
    [InlineData("<Cell ss:Formula=\"=R1C1\"/>", "=R1C1")]
    [InlineData("<Cell><Data ss:Type=\"DateTime\">2025-04-01T00:00:00.000</Data></Cell>", "2025-04-01")]
    [InlineData("<Cell><Data ss:Type=\"Number\">many</Data></Cell>", "many")]
    [InlineData("<Cell ss:Index=\"20000\"><Data ss:Type=\"Number\">1</Data></Cell>", "column 20000")]
    public void A_cell_without_a_figure_refuses_the_file(string cell, string found)
    {
        var rows = XmlSpreadsheetFile.Row("Local authority", "Site ref", "2025/26") + $"<Row>{XmlSpreadsheetFile.Cell("Luton")}{XmlSpreadsheetFile.Cell("LUT1")}{cell}</Row>";

        var entry = Load("trajectory.xls", XmlSpreadsheetFile.Of(("Sites", rows))).Files.Single();

        Assert.Equal(IngestOutcome.Reject, entry.Outcome);
        Assert.Contains(entry.Notes, n => n.IsError && n.Message.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_type_or_a_cut_off_end_refuses_the_file()
    {
        var good = Encoding.UTF8.GetString(XmlSpreadsheetFile.Projection(1));

        Assert.Equal("E_XML_DTD", Load("en_ppp_dtd.xml", Encoding.UTF8.GetBytes(good.Replace("<Workbook", "<!DOCTYPE x [<!ENTITY a 'b'>]><Workbook", StringComparison.Ordinal))).Files.Single().Notes.Single().Code);
        Assert.Equal("E_TRUNCATED", Load("en_ppp_cut.xml", Encoding.UTF8.GetBytes(good[..^500])).Files.Single().Notes.Single().Code);
        Assert.Equal("E_NOT_TABULAR", Load("other.xml", "<?xml version=\"1.0\"?><a/>"u8.ToArray()).Files.Single().Notes.Single().Code);
    }

    [Fact]
    public void In_a_folder_xml_that_is_no_spreadsheet_is_passed_over()
    {
        var inbox = Directory.CreateDirectory(folder.File("inbox")).FullName;
        File.WriteAllText(Path.Combine(inbox, "settings.xml"), "<?xml version=\"1.0\"?><settings/>");
        File.WriteAllBytes(Path.Combine(inbox, "en_ppp_opendata2018.xml"), XmlSpreadsheetFile.Projection(1000));

        var report = Ingest.Run(store, [inbox], new IngestOptions());

        Assert.Equal((0, Sum), (report.ExitCode, report.Files.Sum(f => f.Sum)));
        Assert.Equal(IngestOutcome.Skip, report.Files.Single(f => f.File == "settings.xml").Outcome);
    }

    private IngestReport Load(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return Ingest.Run(store, [folder.File(name)], new IngestOptions());
    }
}
