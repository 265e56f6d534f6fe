using System.IO.Compression;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Reading of files as text, and of labels.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(44310, "44310")]
    [InlineData(1e-5, "0.00001")]
    [InlineData(-1.25e-7, "-0.000000125")]
    [InlineData(1.5e20, "150000000000000000000")]
    [InlineData(66657.7, "66657.7")]
    public void A_cell_number_is_written_plainly_and_reads_back_the_same(double value, string expected)
    {
        Assert.Equal(expected, NumberText.Of(value));
        Assert.Equal(value, double.Parse(NumberText.Of(value), null));
    }

    [Fact]
    public void Physical_lines_count_line_breaks_inside_quotes()
    {
        var table = CsvTable.Read("t.csv", "a,b\n\"x\ny\",1\nz,2\n", ",", TableLimits.Default);

        Assert.Equal([1, 2, 4], table.Rows.Select(r => r.Number));
    }

    [Fact]
    public void Repeated_cells_and_rows_of_an_open_document_are_unfolded()
    {
        const string content = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.5"><text:p>2</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("content.xml").Open())) writer.Write(content);

        var table = Assert.Single(OpenDocumentTables.Read("t.ods", bytes.ToArray()));

        Assert.Equal([1, 2, 1000003], table.Rows.Select(r => r.Number));
        Assert.Equal("1.5|1.5", string.Join('|', table.Rows[1].Cells));
        Assert.Equal("a\nb", Assert.Single(table.Rows[2].Cells));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 7", 7)]
    [InlineData("90+", 90)]
    [InlineData("90 and over", 90)]
    [InlineData("105 - 109", 105)]
    [InlineData("110 and over", 110)]
    [InlineData("Birth", -1)]
    [InlineData("All ages", -2)]
    public void Ages_read_the_same_in_the_checks_and_in_sql(string label, int age)
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        store.Script("010_raw");

        Assert.Equal(age, AgeLabel.Parse(label));
        Assert.Equal(age, store.Scalar<int>("SELECT reference.age_of($label)", ("label", label)));
    }

    [Theory]
    [InlineData("5-9")]
    [InlineData("05-Sep")]
    [InlineData("")]
    public void Other_ages_are_refused(string label) => Assert.True(AgeLabel.Parse(label) <= AgeLabel.Group);

    [Theory]
    [InlineData("F", "female")]
    [InlineData("Females", "female")]
    [InlineData("2", "female")]
    [InlineData("m", "male")]
    [InlineData("1", "male")]
    [InlineData("Persons", "persons")]
    public void Sexes_read_the_same_in_the_checks_and_in_sql(string label, string sex)
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        store.Script("010_raw");

        Assert.Equal(sex, SexLabel.Parse(label));
        Assert.Equal(sex, store.Scalar<string>("SELECT reference.sex_of($label)", ("label", label)));
    }

    [Theory]
    [InlineData("2025/26", 2026)]
    [InlineData("2025-26", 2026)]
    [InlineData("2026/2027", 2027)]
    [InlineData("Apr 2027 - Mar 2028", 2028)]
    [InlineData("2019-20R", 2020)]
    [InlineData("1999/00", 2000)]
    [InlineData("2025/27", null)]
    [InlineData("2025", null)]
    public void Financial_years(string text, int? end) => Assert.Equal(end, FinancialYear.EndOf(text));

    [Fact]
    public void Every_contract_is_documented_and_has_its_raw_table()
    {
        using var store = Store.Open(folder.File("t.duckdb"));
        Ingest.Run(store, [], new IngestOptions());

        Assert.All(ContractLibrary.Default.Contracts, c =>
        {
            Assert.All([c.Name, c.Family, c.Title, c.Publisher, c.Licence, c.About], text => Assert.NotEmpty(text));
            if (!c.Loaded) return;
            Assert.NotEmpty(c.Attribution);
            var columns = store.Query(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'raw' AND table_name = $table ORDER BY " +
                "ordinal_position",
                row => row.GetText(0), ("table", c.Raw.Table));
            Assert.Equal(["file_id", "row", "column_header", .. c.Raw.Keys, "value"], columns);
        });
    }
}
