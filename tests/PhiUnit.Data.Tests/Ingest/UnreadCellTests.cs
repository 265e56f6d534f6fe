using System.IO.Compression;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Cells of workbooks that a reader gives as empty although they are not: errors, formulas without a result. None turns into nothing or zero.</summary>
public sealed class UnreadCellTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public UnreadCellTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_old_workbook(bool small)
    {
        Loaded("good.xls", OldWorkbookFile.Of(Sites(120), small));
        Refused("error.xls", OldWorkbookFile.Of(Sites(new OldWorkbookFile.Error(0x2A, OfFormula: false)), small), "E_CELL_ERROR", "error.xls, sheet Sites, row 2, column 2026/27 (cell E2): found the error #N/A");
        Refused("formula.xls", OldWorkbookFile.Of(Sites(new OldWorkbookFile.Error(0x07, OfFormula: true)), small), "E_CELL_ERROR", "found the error #DIV/0!");
    }

    [Fact]
    public void An_error_in_a_key_of_an_old_workbook()
    {
        var rows = Sites(120);
        rows[1][2] = new OldWorkbookFile.Error(0x17, OfFormula: false);
        Refused("name.xls", OldWorkbookFile.Of(rows), "E_CELL_ERROR", "column Site name (cell C2): found the error #REF!");
    }

    [Theory]
    [InlineData("<c r=\"E2\" t=\"e\"><v>#REF!</v></c>", "E_CELL_ERROR", "#REF!")]
    [InlineData("<c r=\"E2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "E_CELL_ERROR", "#DIV/0!")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "E_CELL_ERROR", "cell E2")]
    [InlineData("<c r=\"E2\"><f>60*2</f></c>", "E_FORMULA_NO_VALUE", "cell E2")]
    public void A_workbook(string cell, string code, string word) => Refused("sites.xlsx", PackedFile.WorkbookOf(Row(cell)), code, word);

    [Fact]
    public void A_formula_whose_result_is_an_empty_text_has_a_result() =>
        Loaded("sites.xlsx", PackedFile.WorkbookOf(Row("<c r=\"E2\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>")));

    [Theory]
    [InlineData("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>", "#DIV/0!")]
    [InlineData("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\"><text:p>Err:502</text:p></table:table-cell>", "Err:502")]
    [InlineData("<table:table-cell table:formula=\"of:=60*2\"/>", "of:=60*2")]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"NaN\"><text:p>1</text:p></table:table-cell>", "NaN")]
    public void An_open_document(string cell, string word) => Refused("sites.ods", PackedFile.OpenDocumentOf(OpenRow(cell)), "E_NOT_A_NUMBER", word);

    [Fact]
    public void A_comment_on_a_cell_of_an_open_document_is_no_part_of_it()
    {
        Loaded("sites.ods", PackedFile.OpenDocumentOf(OpenRow("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note</text:p></office:annotation><text:p>120</text:p></table:table-cell>")));
        Assert.Equal("120", store.Scalar<string>("SELECT value FROM raw.housing_trajectory WHERE period = '2026/27'"));
    }

    [Fact]
    public void Hidden_rows_and_columns_of_an_open_document_are_loaded_and_noted()
    {
        var hidden = OpenRow("<table:table-cell office:value-type=\"float\" office:value=\"4\"/>").Replace("<table:table-row>", "<table:table-row table:visibility=\"collapse\">", StringComparison.Ordinal);
        var columns = "<table:table-column table:number-columns-repeated=\"3\"/><table:table-column table:visibility=\"collapse\"/>";

        var entry = Load("sites.ods", PackedFile.OpenDocumentOf(columns + hidden));

        Assert.Equal((IngestOutcome.Normalise, 2L), (entry.Outcome, entry.Facts));
        Assert.Equal(3, entry.Notes.Count(n => n.Code == "N_HIDDEN"));
    }

    [Theory]
    [InlineData("<table:table-row table:number-rows-repeated=\"100000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>")]
    [InlineData("<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>")]
    public void Cells_repeated_beyond_what_a_sheet_holds_are_refused(string row) => Refused("bomb.ods", PackedFile.OpenDocumentOf(row), "E_ARCHIVE_RATIO", "size");

    [Fact]
    public void A_digit_of_a_workbook_that_changed_on_the_way()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(PackedFile.All["good.xlsx"])))
            foreach (var entry in source.Entries)
            {
                using var part = zip.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                using var content = entry.Open();
                content.CopyTo(part);
            }
        var bytes = packed.ToArray();
        bytes[bytes.AsSpan().IndexOf("<v>150</v>"u8) + 3] = (byte)'9';
        Refused("changed.xlsx", bytes, "E_TRUNCATED", "check sum");
    }

    private static object?[][] Sites(object second) => [["Local authority", "Site ref", "Site name", "2025/26", "2026/27"], ["Bedford", "B1", "Wixams", 40, second]];

    private static string Row(string cell) => "<row r=\"1\">" + string.Concat(Sites("")[0].Select(Text)) + "</row><row r=\"2\">" + string.Concat(new[] { "Bedford", "B1", "Wixams", "40" }.Select(Text)) + cell + "</row>";

    private static string Text(object? text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string OpenRow(string cell) => "<table:table-row>" + string.Concat(Sites("")[0].Select(OpenText)) + "</table:table-row><table:table-row>" +
        string.Concat(new[] { "Bedford", "B1", "Wixams", "40" }.Select(OpenText)) + cell + "</table:table-row>";

    private static string OpenText(object? text) => $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";

    private void Loaded(string name, byte[] bytes)
    {
        var entry = Load(name, bytes);
        Assert.True(entry is { Outcome: IngestOutcome.Normalise, Facts: 2 }, $"{entry.Outcome}: {string.Join(' ', entry.Notes)}");
    }

    private void Refused(string name, byte[] bytes, string code, string words)
    {
        var entry = Load(name, bytes);
        Assert.True(entry.Outcome == IngestOutcome.Reject, $"{entry.Outcome}: {string.Join(' ', entry.Notes)}");
        Assert.Contains(words, Assert.Single(entry.Notes, n => n.Code == code).Message, StringComparison.Ordinal);
    }

    private IngestEntry Load(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return Ingest.Run(store, [folder.File(name)], new IngestOptions()).Files.Single();
    }
}
