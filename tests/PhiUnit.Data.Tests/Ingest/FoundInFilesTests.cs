using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Troubles found in files that people sent: each is refused or held with what it is, and never read as nothing or zero.</summary>
public sealed class FoundInFilesTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public FoundInFilesTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    /// <summary>An empty cell beside figures is none planned; a row of empty cells says nothing.</summary>
    [Theory]
    [InlineData(",,", 1)]
    [InlineData("-,,-", 1)]
    [InlineData("0,,", 0)]
    [InlineData(",,0", 0)]
    public void A_row_of_a_trajectory_without_any_figure_is_held(string figures, int held)
    {
        var entry = Load("wide.csv", Encoding.UTF8.GetBytes($"Local authority,Site ref,2025/26,2026/27,Total\nLuton,LUT1,120,150,270\nLuton,LUT2,{figures}\n"));

        Assert.Equal((held, 270m, 4 - (2 * held)), (entry.RowsQuarantined, entry.Sum, entry.Facts));
        Assert.Equal(held == 0 ? IngestOutcome.Normalise : IngestOutcome.Quarantine, entry.Outcome);
        Assert.Equal(held, entry.Notes.Count(n => n is { Code: "Q_NO_FIGURE", Row: 3 }));
    }

    /// <summary>Added, a sub-total doubles its sites; a site may be called so.</summary>
    [Theory]
    [InlineData("Luton,,Total Luton,120,150,270", 2, 270)]
    [InlineData("Luton,Subtotal,Town centre,120,150,270", 2, 270)]
    [InlineData("Luton,LUT2,Total filling station,1,2,3", 4, 273)]
    public void A_sub_total_that_names_its_authority(string row, long facts, int sum)
    {
        var entry = Load("sub.csv", Encoding.UTF8.GetBytes($"Local authority,Site ref,Site name,2025/26,2026/27,Total\nLuton,LUT1,Power Court,120,150,270\n{row}\n"));

        Assert.Equal((IngestOutcome.Normalise, facts, (decimal)sum), (entry.Outcome, entry.Facts, entry.Sum));
        Assert.Equal(facts == 2, entry.Notes.Any(n => n.Code == "N_TOTALS"));
    }

    [Fact]
    public void A_workbook_that_lacks_a_sheet_it_lists()
    {
        var workbook = PackedFile.WorkbookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        using var changed = new MemoryStream();
        changed.Write(workbook);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true)) zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();

        Refused("sheet.xlsx", changed.ToArray(), "E_TRUNCATED", "xl/worksheets/sheet1.xml is missing");
    }

    [Theory]
    [InlineData("425A6839314159265359")]
    [InlineData("FD377A585A000004E6D6B446")]
    [InlineData("28B52FFD04580100")]
    [InlineData("377ABCAF271C0004")]
    public void Packed_in_another_way(string bytes) => Refused("t.csv", Convert.FromHexString(bytes), "E_NOT_TABULAR", "Unpack it");

    /// <summary>Seen where somebody typed into the last corner of a sheet: readers take minutes to walk there.</summary>
    [Fact]
    public void A_stray_cell_in_the_last_corner() => Refused("far.xlsx",
        PackedFile.WorkbookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), "E_SHEET_EXTENT", "XFD1048576");

    [Fact]
    public void Cells_of_an_xml_spreadsheet_far_to_the_right_in_every_row() => Refused("far.xml",
        XmlSpreadsheetFile.Of(("Sites", string.Concat(Enumerable.Repeat("<Row><Cell ss:Index=\"16384\"><Data ss:Type=\"Number\">1</Data></Cell></Row>", 1_100)))), "E_ARCHIVE_RATIO", "row 1025");

    [Fact]
    public void A_text_that_starts_like_an_archive() => Refused("pk.csv", "PK,value\n1,2\n"u8.ToArray(), "E_UNKNOWN_DATASET", "PK, value");

    /// <summary>A whole place would be gone with a component that is misspelt.</summary>
    [Fact]
    public void A_place_without_its_population()
    {
        var rows = Places.Four.SelectMany(p => Enumerable.Range(0, 91).Select(a => $"{p},,{(p == Places.Luton ? "Populaton" : "Population")},females,{a},10\n"));
        Refused("snpp.csv", Encoding.UTF8.GetBytes("AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2022\n" + string.Concat(rows)), "E_INCOMPLETE_GRID", Places.Luton);
    }

    [Fact]
    public void A_byte_order_mark_written_twice()
    {
        var entry = Load("twice.csv", Encoding.UTF8.GetBytes("\uFEFF\uFEFF" + string.Join('\n', EstimateFile.Lines()) + "\n"));
        Assert.Equal((IngestOutcome.Accept, 728L), (entry.Outcome, entry.Facts));
    }

    [Fact]
    public void A_tape_archive()
    {
        var tape = new byte[1024];
        "t.csv"u8.CopyTo(tape);
        "ustar"u8.CopyTo(tape.AsSpan(257));
        Refused("t.tar", tape, "E_NOT_TABULAR", "Unpack it");
    }

    [Fact]
    public void A_property_twice_in_a_feature() => Refused("b.geojson",
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LAD24CD":"E06000055","LAD24NM":"X","LAD24NM":"Y"},"geometry":null}]}"""u8.ToArray(),
        "E_DUPLICATE_COLUMN", "feature 1, column LAD24NM");

    private void Refused(string name, byte[] bytes, string code, string word)
    {
        var entry = Load(name, bytes);
        Assert.Equal(IngestOutcome.Reject, entry.Outcome);
        Assert.Contains(word, Assert.Single(entry.Notes, n => n.Code == code).Message, StringComparison.Ordinal);
    }

    private IngestEntry Load(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return Ingest.Run(store, [folder.File(name)], new IngestOptions()).Files.Single();
    }
}
