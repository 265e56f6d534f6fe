using System.Diagnostics;
using System.Text.RegularExpressions;
using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>The pages and workbooks of places.</summary>
[Collection(DemoTests.Name)]
public class PlacePackTests(DemoWorkspace demo)
{
    string Page(string workspace, string place)
    {
        var file = Path.Combine(demo.NewFolder(), "page.html");
        var run = Phiunit.Do(workspace, "place", place, "--format", "html", "--out", file);
        Assert.True(run.ExitCode == 0, $"{run}");
        return File.ReadAllText(file);
    }

    [Theory]
    [InlineData("Luton")]
    [InlineData("BLMK")]
    public void A_page_stands_by_itself_and_says_what_it_is(string place)
    {
        var page = Page(demo.Drawn, place);
        Assert.Contains("<html lang=\"en-GB\">", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<h1>"));
        Assert.DoesNotMatch("(?i)<script|<link|<img|@import|url\\(", page);
        Assert.DoesNotMatch("(?i)(src|href)=\"http", page);
        Assert.Contains("@page { size: A4", page, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(DemoWorkspace.Current(demo.Drawn)), page, StringComparison.Ordinal);
        Assert.All(["Open Government Licence v3.0", "1 April 2023", "SHA-256", "Office for National Statistics"], said => Assert.Contains(said, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_chart_has_a_title_a_description_and_a_table_behind_it()
    {
        var page = Page(demo.Drawn, "Milton Keynes");
        var figures = Regex.Matches(page, "<figure>.*?</figure>", RegexOptions.Singleline);
        Assert.Equal(8, figures.Count);
        Assert.All(figures, f =>
        {
            Assert.Matches("<svg [^>]*role=\"img\" aria-labelledby=\"(.+)-title \\1-desc\"", f.Value);
            Assert.Matches("<title id=\"[^\"]+\">[^<]+</title>\\s*<desc id=\"[^\"]+\">[^<]+</desc>", f.Value);
            Assert.Matches("^\\s*(<h\\d>[^<]*</h\\d>\\s*|<p[^>]*>[^<]*</p>\\s*)*<div class=\"wide", page[(f.Index + f.Length)..]);
        });
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var levels = Regex.Matches(page, "<h(\\d)>").Select(m => m.Groups[1].Value[0] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), l => Assert.True(l.Second <= l.First + 1));
    }

    [Fact]
    public void The_headlines_hold_the_figures_of_the_release_with_their_intervals()
    {
        var page = Page(demo.Drawn, "Luton");
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        string Rounded(string sql) => Data.Export.Rounding.People.Text(release.Scalar<double>(sql));
        var total = Rounded("SELECT sum(value ORDER BY sex, age) FROM population WHERE scenario = 'trend' AND place = 'E06000032' AND year = 2040 AND quantile IS NULL");
        string Limit(string q) => Rounded($"SELECT value FROM population_intervals WHERE scenario = 'trend' AND place = 'E06000032' AND year = 2040 AND sex = 'persons' AND band = 'all ages' AND quantile = {q}");
        Assert.Contains($"it will have {total} in 2040 (80 % of draws: {Limit("0.1")} to {Limit("0.9")})", page, StringComparison.Ordinal);
        Assert.Contains("231,030 residents in mid-2023", page, StringComparison.Ordinal);
        Assert.Contains("ranks 255 of 307 authorities", page, StringComparison.Ordinal);
        // Q5 is asked of the system.
        Assert.Contains("1,200,000 people", Page(demo.Drawn, "BLMK"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_draws_the_page_says_that_there_is_no_interval()
    {
        var page = Page(demo.Folder, "Bedford");
        Assert.Contains("made without draws", page, StringComparison.Ordinal);
        Assert.DoesNotContain("80 % of draws:", page, StringComparison.Ordinal);
        Assert.Contains("first release", page, StringComparison.Ordinal);
        Assert.Contains("Compared with release", Page(demo.Drawn, "Bedford"), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_html_writes_a_page_for_each_place_and_grouping_under_a_safe_name()
    {
        var folder = demo.NewFolder();
        Assert.Equal(0, Phiunit.Do(demo.Folder, "export", "--format", "html", "--out", folder).ExitCode);
        Assert.Equal(
            ["bedford-e06000055.html", "bedfordshire-luton-and-milton-keynes-blmk.html", "central-bedfordshire-e06000056.html", "index.html", "luton-e06000032.html", "manifest.json", "milton-keynes-e06000042.html"],
            Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../../etc/passwd", "E06", "etc-passwd-e06.html")]
    [InlineData("<script>alert(1)</script>", "..", "script-alert-1-script-place.html")]
    [InlineData("", "/", "place-place.html")]
    public void Names_lead_nowhere_as_file_names(string name, string code, string file) =>
        Assert.Equal(file, Data.Export.PlacePacks.PlacePackFiles.FileName(new NamedPlace(code, name)));

    [Fact]
    public void Hostile_names_of_places_and_scenarios_leave_pages_workbooks_and_tables_safe()
    {
        var copy = demo.Copy();
        using (var release = Data.Store.Open(Path.Combine(DemoWorkspace.Current(copy), "release.duckdb")))
        {
            release.Execute("UPDATE places SET name = '<script>alert(1)</script>' WHERE place = 'E06000032'");
            release.Execute("UPDATE scenarios SET title = '=HYPERLINK(\"http://evil.example\")', note = '\"><img src=x onerror=alert(1)>'");
            release.Execute("UPDATE index_scores SET name = '@SUM(1+1)'; CHECKPOINT");
        }
        Resealed.Release(DemoWorkspace.Current(copy));
        var page = Page(copy, "E06000032");
        Assert.DoesNotMatch("(?i)<script|<img", page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        var folder = demo.NewFolder();
        foreach (var (format, file) in new[] { ("xlsx", "x.xlsx"), ("csv", "x.csv") })
            Assert.Equal(0, Phiunit.Do(copy, "place", "E06000032", "--format", format, "--out", Path.Combine(folder, file)).ExitCode);
        var cells = WorkbookTables.Read("x.xlsx", File.ReadAllBytes(Path.Combine(folder, "x.xlsx"))).SelectMany(s => s.Rows)
            .Concat(CsvTable.Read("x.csv", File.ReadAllText(Path.Combine(folder, "x.csv")), ",", TableLimits.Default).Rows).SelectMany(r => r.Cells).OfType<string>().ToList();
        Assert.Contains("'@SUM(1+1)", cells);
        Assert.All(cells, c => Assert.False(Data.Export.SpreadsheetText.CouldRun(c), c));
        Assert.Equal(0, Phiunit.Do(copy, "export", "--format", "html", "--out", folder).ExitCode);
        Assert.Contains(Path.Combine(folder, "script-alert-1-script-e06000032.html"), Directory.GetFiles(folder));
    }

    /// <summary>The office suite opens the workbook without repair and reads the figures that the release holds.</summary>
    [OfficeFact]
    public void LibreOffice_reads_the_figures_of_a_place_workbook()
    {
        var folder = demo.NewFolder();
        var book = Path.Combine(folder, "luton.xlsx");
        Assert.Equal(0, Phiunit.Do(demo.Folder, "place", "Luton", "--format", "xlsx", "--out", book).ExitCode);
        var sheets = WorkbookTables.Read("luton.xlsx", File.ReadAllBytes(book));
        var position = sheets.Select(s => s.Member!).ToList().IndexOf("age_bands") + 1;
        using var office = Process.Start(new ProcessStartInfo(OfficeFactAttribute.Program!,
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,{position}", "--outdir", folder, book])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)));
        var converted = Directory.GetFiles(folder, "*.csv");
        Assert.True(converted.Length == 1, $"{said.Result} {complained.Result}");
        var read = CsvTable.Read("age_bands.csv", File.ReadAllText(converted[0]), ",", TableLimits.Default).Rows.Skip(4).ToList();
        var written = sheets[position - 1].Rows.Skip(4).ToList();
        Assert.Equal(written.Count, read.Count);
        Assert.All(written.Zip(read), r => Assert.All(r.First.Cells.Zip(r.Second.Cells), c => Assert.True(Same(c.First!, c.Second!), $"{c.First} became {c.Second}")));
    }

    static bool Same(string written, string read) => written == read
        || (double.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var a) && double.TryParse(read, System.Globalization.CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= 1e-9 * Math.Abs(a));
}
