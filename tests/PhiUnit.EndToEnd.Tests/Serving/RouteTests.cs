using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PhiUnit.Data;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>What the API answers is what the release holds, in every form.</summary>
[Collection(DemoTests.Name)]
public class RouteTests(DemoWorkspace demo, DrawnServer server) : IClassFixture<DrawnServer>
{
    const string Parquet = "application/vnd.apache.parquet";

    [Fact]
    public void Places_and_groupings_are_listed()
    {
        var places = server.Process.Json("/v1/places").GetProperty("places").EnumerateArray().ToDictionary(p => p.GetProperty("code").GetString()!, p => p.GetProperty("name").GetString());
        Assert.Equal(["BLMK", "E06000032", "E06000042", "E06000055", "E06000056"], places.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Luton", places["E06000032"]);
    }

    [Theory]
    [InlineData("/v1/places/E06000032/population", 18 * 182)]
    [InlineData("/v1/places/BLMK/population?year=2033&scenario=local-plan", 182)]
    [InlineData("/v1/places/E06000032/population?year=2033&quantile=0.9", 182)]
    [InlineData("/v1/places/BLMK/population?year=2033&ages=broad&quantile=all", 3 * 5 * 8)]
    [InlineData("/v1/places/E06000032/population?year=2033&ages=older&quantile=all", 3 * 3 * 8)]
    [InlineData("/v1/places/BLMK/population?ages=older", 18 * 3 * 3)]
    [InlineData("/v1/places/E06000032/deprivation?year=2025", 5 + 10)]
    [InlineData("/v1/places/BLMK/deprivation?year=2019", 5 * (5 + 10))]
    [InlineData("/v1/places/E06000042/inequality", 2 * (5 + 10))]
    [InlineData("/v1/places/E06000056/slopes?year=2021", 4)]
    [InlineData("/v1/places/BLMK/wards", 98)]
    [InlineData("/v1/places/BLMK/components?quantile=0.5", 17 * 6)]
    [InlineData("/v1/places/E06000042/components?year=2024&ages=single", null)]
    [InlineData("/v1/places/BLMK/households?scenario=local-plan&quantile=all", 18 * 8)]
    [InlineData("/v1/places/E06000055/newcomers?year=2040", 182)]
    [InlineData("/v1/places/E06000056/official", null)]
    [InlineData("/v1/places/BLMK/index?year=2021", null)]
    [InlineData("/v1/places/E06000032/index", 7 * 74)]
    [InlineData("/v1/places/E06000042/indicators", null)]
    [InlineData("/v1/places/E06000032/assumptions?scenario=local-plan", null)]
    [InlineData("/v1/compare?places=E06000032,BLMK&scenario=local-plan", null)]
    public void Every_form_of_a_table_has_the_same_figures(string path, int? expected)
    {
        var table = path.Split('?')[0].Split('/')[^1];
        var json = server.Process.Json(path).GetProperty(table).EnumerateArray().ToList();
        var csv = CsvTable.Read("answer.csv", server.Process.Text(path, "text/csv"), ",", new()).Rows;
        Assert.NotEmpty(json);
        Assert.Equal(json.Count, csv.Count - 1);
        if (expected is { } count) Assert.Equal(count, json.Count);

        var columns = csv[0].Cells;
        for (var row = 0; row < json.Count; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                if (!json[row].TryGetProperty(columns[column]!, out var cell)) continue;
                var text = csv[row + 1].Cells[column] ?? "";
                if (cell.ValueKind == JsonValueKind.Number) Assert.Equal(cell.GetDouble(), double.Parse(text, CultureInfo.InvariantCulture));
                else Assert.Equal(cell.ValueKind == JsonValueKind.Null ? "" : cell.GetString(), Data.Export.SpreadsheetText.Original(text));
            }
        }
        Assert.Equal(csv.Skip(1).Select(r => string.Join('|', r.Cells.Select(c => Data.Export.SpreadsheetText.Original(c ?? "")))), InParquet(path, columns!));
    }

    List<string> InParquet(string path, string[] columns)
    {
        var file = Path.Combine(demo.NewFolder(), "answer.parquet");
        File.WriteAllBytes(file, ServeProcess.Bytes(server.Process.Send(path, accept: Parquet)));
        using var store = Store.Open(Path.Combine(demo.NewFolder(), "look.duckdb"));
        return store.Query($"SELECT * FROM read_parquet({SqlText.Literal(file)})", row => string.Join('|', columns.Select((_, i) => row.IsNull(i) ? "" : Convert.ToString(row.GetValue<object>(i), CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("E06000032", "E06000032")]
    [InlineData("BLMK", "E06000032', 'E06000042', 'E06000055', 'E06000056")]
    public void People_are_those_of_the_release(string code, string members)
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var expected = release.Query($"""
            SELECT year, sum(value) FROM population WHERE scenario = 'local-plan' AND quantile IS NULL AND place IN ('{members}') GROUP BY year ORDER BY year
            """, row => (row.GetInt(0), row.GetDouble(1)));
        var all = server.Process.Json($"/v1/places/{code}/population?scenario=local-plan").GetProperty("population").EnumerateArray()
            .GroupBy(r => r.GetProperty("year").GetInt32()).Select(g => (g.Key, Sum: g.Sum(r => r.GetProperty("value").GetDouble())));
        var broad = server.Process.Json($"/v1/places/{code}/population?scenario=local-plan&ages=broad").GetProperty("population").EnumerateArray()
            .Where(r => r.GetProperty("sex").GetString() == "persons" && r.GetProperty("band").GetString() == "all ages")
            .Select(r => (Key: r.GetProperty("year").GetInt32(), Sum: r.GetProperty("value").GetDouble()));
        foreach (var found in new[] { all.ToList(), [.. broad] })
        {
            Assert.Equal(expected.Select(e => e.Item1), found.Select(f => f.Key));
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First.Item2, pair.Second.Sum, 1e-6));
        }
    }

    [Fact]
    public void The_index_knows_its_tree_and_how_many_are_ranked()
    {
        var rows = server.Process.Json("/v1/places/E06000032/index?year=2021").GetProperty("index").EnumerateArray().ToList();
        var codes = rows.Select(r => r.GetProperty("code").GetString()).ToHashSet();
        Assert.Equal(92.9, rows[0].GetProperty("published").GetDouble());
        Assert.All(rows, r => Assert.Equal(307, r.GetProperty("ranked").GetInt32()));
        Assert.Single(rows, r => r.GetProperty("parent").ValueKind == JsonValueKind.Null);
        Assert.All(rows.Skip(1), r => Assert.Contains(r.GetProperty("parent").GetString(), codes));
    }

    [Fact]
    public void The_whole_place_is_the_document_of_the_command_line()
    {
        var printed = JsonNode.Parse(Phiunit.Do(demo.Drawn, "place", "E06000032", "--json").Out)!.AsObject();
        // What the release is made of goes with a file; every other answer of the server says it where it says it.
        printed.Remove("about");
        Assert.Equal(printed.ToJsonString(), JsonNode.Parse(server.Process.Text("/v1/places/E06000032", "application/json"))!.ToJsonString());
    }

    [Fact]
    public void Downloads_that_are_listed_can_be_had_and_have_a_name()
    {
        var files = server.Process.Json("/v1/places/E06000032/downloads").GetProperty("downloads").EnumerateArray().ToList();
        Assert.Equal(3 * 13 + 2, files.Count);
        Assert.All(files, file =>
        {
            using var response = server.Process.Send(file.GetProperty("href").GetString()!, accept: "text/html,*/*;q=0.8");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(file.GetProperty("media_type").GetString(), response.Content.Headers.ContentType!.MediaType);
            Assert.Equal($"E06000032-{file.GetProperty("name").GetString()}", response.Content.Headers.ContentDisposition!.FileName);
        });
    }

    [Fact]
    public void The_pack_and_the_workbook_of_a_place_are_those_of_the_command_line()
    {
        var folder = demo.NewFolder();
        foreach (var extension in new[] { "html", "xlsx" })
        {
            var file = Path.Combine(folder, $"luton.{extension}");
            Assert.Equal(0, Phiunit.Do(demo.Drawn, "place", "Luton", "--format", extension, "--out", file).ExitCode);
            using var first = server.Process.Send($"/v1/places/E06000032/downloads/place.{extension}");
            Assert.Equal(File.ReadAllBytes(file), ServeProcess.Bytes(first));
            using var again = server.Process.Send($"/v1/places/E06000032/downloads/place.{extension}");
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        }
        using var none = server.Process.Send("/v1/places/E06000032/downloads/population.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("no download 'population.xlsx'", System.Text.Encoding.UTF8.GetString(ServeProcess.Bytes(none)), StringComparison.Ordinal);
        using var asked = server.Process.Send("/v1/places/E06000032/downloads/place.html?year=2033");
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
    }

    /// <summary>Bands that are part of one another: what the release has drawn, and sums of its single ages.</summary>
    [Fact]
    public void Older_ages_have_the_intervals_of_the_release()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var rows = server.Process.Json("/v1/places/BLMK/population?ages=older&year=2040&quantile=all").GetProperty("population").EnumerateArray().ToList();
        double Of(string band, double? quantile) => rows.Single(r => r.GetProperty("sex").GetString() == "persons" && r.GetProperty("band").GetString() == band
            && (quantile is null ? r.GetProperty("quantile").ValueKind == JsonValueKind.Null : r.GetProperty("quantile").ValueKind == JsonValueKind.Number && r.GetProperty("quantile").GetDouble() == quantile)).GetProperty("value").GetDouble();
        foreach (var (band, from) in new[] { ("65+", 65), ("80+", 80), ("90+", 90) })
        {
            Assert.Equal(release.Scalar<double>($"SELECT sum(value ORDER BY place, sex, age) FROM population WHERE scenario = 'trend' AND year = 2040 AND quantile IS NULL AND age >= {from}"), Of(band, null), 1e-6);
            Assert.Equal(release.Scalar<double>($"SELECT value FROM population_intervals WHERE scenario = 'trend' AND place = 'BLMK' AND year = 2040 AND sex = 'persons' AND band = '{band}' AND quantile = 0.9"), Of(band, 0.9));
        }
    }

    [Fact]
    public void Outlines_of_the_places_and_their_wards_are_there()
    {
        var places = server.Process.Json("/v1/boundaries");
        Assert.Equal("FeatureCollection", places.GetProperty("type").GetString());
        Assert.Equal(["E06000032", "E06000042", "E06000055", "E06000056"], places.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
        var wards = server.Process.Json("/v1/boundaries?level=ward").GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("place").GetString()).ToList();
        Assert.Equal(96, wards.Count);
        Assert.Equal(19, wards.Count(place => place == "E06000032"));
        // Of the wards of 2022 those of Milton Keynes have kept their codes, and with them their residents.
        var residents = server.Process.Json("/v1/boundaries?level=ward").GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")).Where(p => p.TryGetProperty("people", out _)).ToList();
        Assert.Equal(19, residents.Count);
        Assert.All(residents, p => Assert.Equal(("E06000042", 2021), (p.GetProperty("place").GetString(), p.GetProperty("people_year").GetInt32())));
        Assert.Equal(287_049, residents.Sum(p => p.GetProperty("people").GetDouble()));
        using var response = server.Process.Send("/v1/boundaries");
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Every_route_is_described_and_every_described_table_can_be_had()
    {
        var paths = server.Process.Json("/openapi/v1.json").GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        foreach (var table in "population components households index indicators downloads".Split(' ')) Assert.Contains($"/v1/places/{{code}}/{table}", paths);
        foreach (var path in paths.Where(p => !p.Contains("{file}", StringComparison.Ordinal)))
        {
            var query = path.EndsWith("what-if", StringComparison.Ordinal) ? "?homes=1" : path.EndsWith("compare", StringComparison.Ordinal) ? "?places=E06000032,E06000042" : "";
            using var response = server.Process.Send(path.Replace("{code}", "E06000032", StringComparison.Ordinal) + query);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        }
    }
}
