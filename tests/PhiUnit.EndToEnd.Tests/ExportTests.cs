using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PhiUnit.Data;
using PhiUnit.Data.Export;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>phiunit export and place --format: what a place team gets.</summary>
[Collection(DemoTests.Name)]
public partial class ExportTests(DemoWorkspace demo)
{
    string Export(string workspace, params string[] formats)
    {
        var folder = demo.NewFolder();
        var run = Phiunit.Do(workspace, ["export", "--format", .. formats, "--out", folder]);
        Assert.True(run.ExitCode == 0, $"{run}");
        return folder;
    }

    [Fact]
    public void Csv_files_are_as_their_metadata_say_and_come_back_through_our_own_reader()
    {
        var folder = Export(demo.Folder, "csv");
        var metadata = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "csv-metadata.json"))).RootElement;
        Assert.Equal("http://www.w3.org/ns/csvw", metadata.GetProperty("@context")[0].GetString());
        Assert.Equal(Path.GetFileName(demo.Release), metadata.GetProperty("dc:identifier").GetString());
        Assert.Contains("Open Government Licence v3.0", $"{metadata.GetProperty("dc:rights")}", StringComparison.Ordinal);
        Assert.Contains("1 April 2023", metadata.GetProperty("dc:spatial").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, metadata.GetProperty("dc:source").GetArrayLength());
        using var release = ReleaseReader.Open(demo.Release);
        foreach (var table in metadata.GetProperty("tables").EnumerateArray())
        {
            var name = table.GetProperty("url").GetString()!;
            var columns = table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
            var rows = CsvTable.Read(name, File.ReadAllText(Path.Combine(folder, name)), ",", TableLimits.Default).Rows;
            Assert.Equal(columns.Select(c => c.GetProperty("name").GetString()), rows[0].Cells);
            Assert.Equal(release.Scalar<long>($"SELECT count(*) FROM {Path.GetFileNameWithoutExtension(name)}"), rows.Count - 1);
            Assert.All(rows.Skip(1), row => Assert.All(row.Cells.Zip(columns), c => AssertType(c.First, c.Second.GetProperty("datatype").GetString()!)));
        }
    }

    [Fact]
    public void Every_text_and_number_of_the_release_comes_back_from_csv()
    {
        var folder = Export(demo.Folder, "csv");
        using var release = ReleaseReader.Open(demo.Release);
        foreach (var table in new ReleaseExportTables(release).All.Where(t => t.Name is not "components" and not "population" and not "index_scores"))
        {
            var rows = CsvTable.Read(table.Name, File.ReadAllText(Path.Combine(folder, $"{table.Name}.csv")), ",", TableLimits.Default).Rows;
            var at = 1;
            table.Read(cells =>
            {
                var read = rows[at++].Cells;
                for (var i = 0; i < cells.Length; i++)
                {
                    if (cells[i].Number is { } number) Assert.Equal(number, double.Parse(read[i]!, CultureInfo.InvariantCulture));
                    else Assert.Equal(cells[i].Text ?? "", read[i] is null ? "" : SpreadsheetText.Original(read[i]!));
                }
            });
            Assert.Equal(rows.Count, at);
        }
    }

    [Fact]
    public void Published_figures_are_rounded_with_the_unrounded_beside()
    {
        var folder = Export(demo.Folder, "parquet");
        using var store = Store.Open(Path.Combine(folder, "look.duckdb"));
        Assert.Equal(0, store.Scalar<long>($"""
            SELECT count(*) FROM read_parquet('{folder}/population.parquet') WHERE value_rounded % 10 <> 0 OR abs(value_rounded - value) > 5 + 1e-9
            """));
        Assert.Equal(0, store.Scalar<long>($"SELECT count(*) FROM read_parquet('{folder}/index_scores.parquet') WHERE abs(score_rounded - score) > 0.05 + 1e-9"));
        var pairs = store.Query($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{folder}/population.parquet')", r => (Key: r.GetText(0), Value: r.GetText(1))).ToDictionary(r => r.Key, r => r.Value);
        Assert.Equal(Path.GetFileName(demo.Release), pairs["run_id"]);
        Assert.All(["published", "geography", "licence", "attribution", "source"], key => Assert.NotEmpty(pairs[key]));
    }

    [Fact]
    public void Json_says_where_it_comes_from_and_holds_every_row()
    {
        var folder = Export(demo.Folder, "json");
        var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "dwellings.json"))).RootElement;
        Assert.Equal(Path.GetFileName(demo.Release), document.GetProperty("run_id").GetString());
        Assert.All(["published", "geography", "licence", "attribution", "source", "columns", "notes"], key => Assert.NotEqual(JsonValueKind.Undefined, document.GetProperty(key).ValueKind));
        Assert.Equal(2 * 4 * 18, document.GetProperty("rows").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("rows")[0].GetProperty("net_dwellings").ValueKind);
    }

    [Fact]
    public void The_same_release_gives_the_same_bytes()
    {
        var (one, two) = (Export(demo.Folder, "csv", "xlsx", "json", "html"), Export(demo.Folder, "csv", "xlsx", "json", "html"));
        var files = Directory.GetFiles(one).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.GetFiles(two).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.True(File.ReadAllBytes(Path.Combine(one, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(two, f))), f));
    }

    [Theory]
    [InlineData(1, "export", "--format", "csv")]
    [InlineData(1, "export", "--out", "somewhere")]
    [InlineData(1, "export", "--format", "pdf", "--out", "somewhere")]
    [InlineData(4, "export", "--format", "csv", "--out", "somewhere", "--release", "../../etc")]
    [InlineData(1, "place", "Luton", "--format", "xlsx")]
    [InlineData(4, "place", "../../etc/passwd", "--format", "html")]
    public void What_cannot_be_exported_is_said_in_a_sentence(int expected, params string[] arguments)
    {
        var run = Phiunit.Do(demo.Folder, arguments);
        Assert.True(run.ExitCode == expected, $"{run}");
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("somewhere"));
    }

    /// <summary>hs_05: site names that a spreadsheet would run.</summary>
    [SharedFact("corpus/hs_05_formula_injection_site_names.csv")]
    public void Hostile_site_names_leave_every_output_safe()
    {
        var copy = demo.Copy();
        Assert.Equal(0, Phiunit.Do(copy, "ingest", SharedData.Path("corpus/hs_05_formula_injection_site_names.csv")).ExitCode);
        Assert.Equal(0, Phiunit.Do(copy, "project", "--scenario", "local-plan").ExitCode);
        var folder = Export(copy, "csv", "xlsx", "json", "html");
        var csv = CsvTable.Read("sites.csv", File.ReadAllText(Path.Combine(folder, "sites.csv")), ",", TableLimits.Default).Rows;
        Assert.Contains(csv, r => r.Cells.Contains("'=1+1"));
        Assert.Contains(csv, r => r.Cells.Contains("-24"));
        Assert.All(csv, r => Assert.All(r.Cells, c => Assert.False(c is not null && SpreadsheetText.CouldRun(c), c)));
        foreach (var sheet in WorkbookTables.Read("book.xlsx", File.ReadAllBytes(Directory.GetFiles(folder, "*.xlsx").Single())))
            Assert.All(sheet.Rows, r => Assert.All(r.Cells, c => Assert.False(c is not null && SpreadsheetText.CouldRun(c), $"{sheet.Member}: {c}")));
        Assert.All(Directory.GetFiles(folder, "*.html"), f => Assert.Equal(0, Script().Count(File.ReadAllText(f))));
    }

    [GeneratedRegex("<script|javascript:|\\son[a-z]+=|<iframe|<object", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    static void AssertType(string? cell, string type)
    {
        if (string.IsNullOrEmpty(cell) || type == "string") return;
        if (type == "integer") Assert.True(int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), cell);
        else Assert.True(double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number), cell);
    }
}
