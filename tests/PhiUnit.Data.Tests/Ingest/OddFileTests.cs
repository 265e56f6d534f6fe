using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Files as people send them: what can be read in one way only is loaded and noted, what cannot be trusted is refused.</summary>
public sealed class OddFileTests : IDisposable
{
    private static readonly decimal CleanSum = EstimateFile.Lines().Skip(1).Sum(l => decimal.Parse(l.Split(',')[5], null));

    private readonly StoreFolder folder = new();
    private readonly Store store;

    public OddFileTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string, string> Spellings() => new()
    {
        { "N_THOUSANDS", "\"1,100\"" },
        { "N_THOUSANDS", "1 100" },
        { "N_MARK", "1100 [r]" },
        { "N_INVISIBLE", "\u200B1100" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_figure_that_can_be_read_in_one_way_only(string code, string figure)
    {
        var lines = EstimateFile.Lines();
        var at = lines.FindIndex(l => l.EndsWith(",1100", StringComparison.Ordinal));
        lines[at] = lines[at][..^4] + figure;
        Normalised(Write("odd.csv", lines), code);
        Assert.Equal(1100, store.Scalar<long>("SELECT population FROM clean.population ORDER BY population DESC LIMIT 1 OFFSET (SELECT count(*) FROM clean.population WHERE population > 1100)"));
    }

    [Fact]
    public void Utf_16_without_its_mark() => Normalised(Raw("u.csv", new UnicodeEncoding(false, false).GetBytes(Text(EstimateFile.Lines()))), "N_ENCODING");

    [Fact]
    public void Semicolons() => Normalised(Raw("s.csv", Encoding.UTF8.GetBytes(Text(EstimateFile.Lines()).Replace(',', ';'))), "N_DELIMITER");

    [Fact]
    public void Small_letters_in_codes() => Normalised(Write("c.csv", EstimateFile.Lines().Select(l => l.StartsWith('E') ? "e" + l[1..] : l)), "N_CODE_CASE");

    [Fact]
    public void Ages_in_words() => Normalised(Write("w.csv", EstimateFile.Lines().Select(l => l.Replace(",f,0,", ",f,Under 1,", StringComparison.Ordinal))), "N_AGE_LABEL");

    [Fact]
    public void The_header_again_in_the_middle() => Normalised(Write("h.csv", EstimateFile.Lines().SelectMany((l, i) => i == 300 ? [l, EstimateFile.Header] : new[] { l })), "N_REPEATED_HEADER");

    [Fact]
    public void A_row_of_totals() => Normalised(Write("t.csv", EstimateFile.Lines().Append($",Total,,,,{CleanSum}")), "N_TOTALS");

    [Fact]
    public void Persons_beside_the_sexes()
    {
        var persons = EstimateFile.Lines().Skip(1).Select(l => l.Split(',')).GroupBy(c => (c[0], c[1], c[2], c[4]))
            .Select(g => $"{g.Key.Item1},{g.Key.Item2},{g.Key.Item3},persons,{g.Key.Item4},{g.Sum(c => int.Parse(c[5], null))}");
        Normalised(Write("p.csv", EstimateFile.Lines().Concat(persons)), "N_TOTALS");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_end_of_a_line(string end)
    {
        var report = Load(Raw("e.csv", Encoding.UTF8.GetBytes(string.Join(end, EstimateFile.Lines()) + end)));
        Assert.Equal((IngestOutcome.Accept, 728L, CleanSum), (report.Files[0].Outcome, report.Files[0].Facts, report.Files[0].Sum));
    }

    [Fact]
    public void A_byte_order_mark_empty_columns_and_empty_lines()
    {
        var text = "\uFEFF" + string.Join('\n', EstimateFile.Lines().Select(l => l + ",,")) + "\n,,\n\n";
        Assert.Equal((IngestOutcome.Accept, 728L), Load(Raw("b.csv", Encoding.UTF8.GetBytes(text))).Files.Select(f => (f.Outcome, f.Facts)).Single());
    }

    [Theory]
    [InlineData("nhs_number,age\n9434765919,44\n", "nhs_number")]
    [InlineData("id,value\n943 476 5919,44\n", "NHS number")]
    [InlineData("id,value\n9434765919,1\n9434765870,2\n9434765862,3\n4010232137,1\n", "NHS number")]
    [InlineData("area_code,site_ref,site_name,period,net_dwellings,dateofbirth\nE06000055,B1,W,2025/26,4,1950-01-01\n", "dateofbirth")]
    [InlineData("UPRN,NHS_NUMBER_TRACED\n1,9434765919\n", "NHS_NUMBER_TRACED")]
    [InlineData("LocalPatientIdentifier,AdmissionDate\n123,2020-01-01\n", "LocalPatientIdentifier")]
    [InlineData("id,birth date,pcd\n1,1950-02-01,LU1 2AB\n", "birth date")]
    [InlineData("chi_number,x\n0101501234,1\n", "chi_number")]
    [InlineData("forename,surname,date of birth,ward\na,b,c,d\n", "forename")]
    public void Rows_about_persons_are_refused_and_never_repeated(string text, string word)
    {
        var report = Load(Raw("people.csv", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(2, report.ExitCode);
        var note = Assert.Single(report.Files.Single().Notes);
        Assert.Equal("E_PERSON_ROWS", note.Code);
        Assert.Contains(word, note.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("5919", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_two_tables_loads_both()
    {
        var path = Zip("two.zip", z => { Put(z, "a/one.csv", Text(EstimateFile.Lines())); Put(z, "b/two.csv", Text(EstimateFile.Lines(1))); Put(z, "read me.txt", "x"); });
        var report = Load(path);
        Assert.Equal(["a/one.csv", "b/two.csv"], report.Files.Select(f => f.Member));
        Assert.All(report.Files, f => Assert.Equal((IngestOutcome.Accept, 728L, "two.zip"), (f.Outcome, f.Facts, f.File)));
    }

    [Fact]
    public void Archives_that_no_publisher_makes()
    {
        Refused(Zip("up.zip", z => Put(z, "../up.csv", "x")), "E_ARCHIVE_PATH", "../up.csv");
        Refused(Zip("root.zip", z => Put(z, "/etc/x.csv", "x")), "E_ARCHIVE_PATH", "/etc/x.csv");
        Refused(Zip("link.zip", z => z.CreateEntry("l.csv").ExternalAttributes = unchecked((int)0xA1FF0000)), "E_ARCHIVE_LINK", "l.csv");
        Refused(Zip("twice.zip", z => { Put(z, "a.csv", "x"); Put(z, "A.csv", "y"); }), "E_ARCHIVE_DUPLICATE", "a.csv");
        Refused(Zip("none.zip", z => Put(z, "x.txt", "x")), "E_UNKNOWN_DATASET", "archive");
    }

    [Fact]
    public void A_packed_file_that_is_damaged_or_cut_off()
    {
        var zip = File.ReadAllBytes(Zip("z.zip", z => Put(z, "a.csv", Text(EstimateFile.Lines()))));
        zip[60] ^= 0xFF;
        Refused(Raw("damaged.zip", zip), "E_TRUNCATED", "damaged");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Text(EstimateFile.Lines())));
        Refused(Raw("cut.csv.gz", packed.ToArray()[..^200]), "E_TRUNCATED", "gzip");
        Assert.Equal(728, Load(Raw("whole.csv.gz", packed.ToArray())).Files.Single().Facts);
    }

    [Fact]
    public void A_manifest_vouches_for_the_file_beside_it_and_for_nothing_else()
    {
        EstimateFile.Write(folder, "data.csv", EstimateFile.Lines());
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.File("data.csv"))));
        Refused(Manifest("data.csv", new string('0', 64)), "E_HASH", "sha256");
        Refused(Manifest("../data.csv", sha), "E_MANIFEST_PATH", "../data.csv");
        Refused(Manifest("data.csv\\u0000", sha), "E_MANIFEST_PATH", "beside the manifest");
        Refused(Manifest("absent.csv", sha), "E_NO_FILE", "absent.csv");
        Refused(Raw("n.json", Encoding.UTF8.GetBytes($$"""{"dataset": "none", "file": "data.csv", "sha256": "{{sha}}"}""")), "E_UNKNOWN_DATASET", "none");

        var entry = Load(Manifest("data.csv", sha)).Files.Single();

        Assert.Equal(("m.json", "data.csv", "2026-07-29", IngestOutcome.Accept), (entry.File, entry.Member, entry.Release, entry.Outcome));
    }

    [Fact]
    public void A_revision_that_halves_a_place_is_held_back_until_it_is_accepted()
    {
        var big = EstimateFile.Lines(20_000);
        Load(Write("first.csv", big));
        var halved = Write("second.csv", big.Select(l => l.StartsWith(Places.Luton, StringComparison.Ordinal) ? Halved(l) : l));

        var held = Load(halved).Files.Single();

        Assert.Equal((IngestOutcome.Quarantine, 0L, 728L), (held.Outcome, held.Facts, held.RowsQuarantined));
        Assert.All(held.Notes.Where(n => n.Code == "Q_IMPLAUSIBLE"), n => Assert.Contains(Places.Luton, n.Message, StringComparison.Ordinal));
        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM raw.file"));
        Assert.Equal(IngestOutcome.Accept, Ingest.Run(store, [halved], new IngestOptions { AcceptRevisions = true }).Files.Single().Outcome);
    }

    [Fact]
    public void A_revision_names_the_figures_that_moved_most()
    {
        Load(Write("first.csv", EstimateFile.Lines()));
        var lines = EstimateFile.Lines();
        lines[1] = lines[1].Replace(",1000", ",1003", StringComparison.Ordinal);
        lines[2] = lines[2].Replace(",999", ",1040", StringComparison.Ordinal);

        var note = Assert.Single(Load(Write("second.csv", lines)).Files.Single().Notes, n => n.Code == "I_REVISION");

        Assert.Contains("found 2 figures", note.Message, StringComparison.Ordinal);
        Assert.Contains("E06000055 f 1 population_2023: 999 to 1040; E06000055 f 0 population_2023: 1000 to 1003", note.Message, StringComparison.Ordinal);
    }

    private static string Halved(string line) => line[..line.LastIndexOf(',')] + "," + (int.Parse(line[(line.LastIndexOf(',') + 1)..], null) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Normalised(string path, string code)
    {
        var entry = Load(path).Files.Single();
        Assert.True(entry.Outcome == IngestOutcome.Normalise, string.Join(" ", entry.Notes));
        Assert.Equal((728L, CleanSum), (entry.Facts, entry.Sum));
        Assert.Contains(entry.Notes, n => n.Code == code);
    }

    private void Refused(string path, string code, string word)
    {
        var report = Load(path);
        Assert.Equal(2, report.ExitCode);
        var note = Assert.Single(report.Files.Single().Notes, n => n.Code == code);
        Assert.Contains(word, note.Message, StringComparison.OrdinalIgnoreCase);
    }

    private IngestReport Load(string path) => Ingest.Run(store, [path], new IngestOptions());

    private string Manifest(string file, string sha) => Raw("m.json", Encoding.UTF8.GetBytes(
        $$"""{"dataset": "mye", "file": "{{file}}", "sha256": "{{sha}}", "release": "2026-07-29", "licence": "OGL-UK-3.0"}"""));

    private string Zip(string name, Action<ZipArchive> fill)
    {
        using (var zip = new ZipArchive(File.Create(folder.File(name)), ZipArchiveMode.Create)) fill(zip);
        return folder.File(name);
    }

    private static void Put(ZipArchive zip, string path, string text)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Write(string name, IEnumerable<string> lines) => EstimateFile.Write(folder, name, lines);

    private string Raw(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return folder.File(name);
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
