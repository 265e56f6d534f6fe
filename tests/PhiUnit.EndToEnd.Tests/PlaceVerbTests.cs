using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

[Collection(DemoTests.Name)]
public class PlaceVerbTests(DemoWorkspace demo)
{
    [Fact]
    public void Json_is_one_document_in_the_shape_of_the_contract()
    {
        var run = Phiunit.Do(demo.Folder, "place", "luton", "--json");
        Assert.True(run.ExitCode == 0, $"{run}");
        var root = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("E06000032", root.GetProperty("place").GetProperty("code").GetString());
        Assert.Equal(Path.GetFileName(demo.Release), root.GetProperty("run_id").GetString());
        var scenarios = root.GetProperty("scenarios").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!);
        Assert.Equal(["local-plan", "trend"], scenarios.Keys.Order(StringComparer.Ordinal));
        foreach (var scenario in scenarios.Values)
        {
            var population = scenario.GetProperty("population").EnumerateArray().ToList();
            Assert.Equal(Enumerable.Range(2023, 18), population.Select(p => p.GetProperty("year").GetInt32()));
            // The base year is the published mid-2023 estimate.
            Assert.Equal(231_028, population[0].GetProperty("total").GetDouble());
            Assert.All(population, p => Assert.Equal(p.GetProperty("total").GetDouble(), p.GetProperty("bands").EnumerateArray().Sum(b => b.GetProperty("value").GetDouble()), 1e-6));
            Assert.Equal(JsonValueKind.Null, population[0].GetProperty("lower_80").ValueKind);
            Assert.Contains(scenario.GetProperty("components").EnumerateArray(), c => c.GetProperty("component").GetString() == "international_in");
            Assert.Equal(18, scenario.GetProperty("homes").GetArrayLength());
        }
        var domains = root.GetProperty("index").EnumerateArray().Where(s => s.GetProperty("level").GetString() == "domain" && s.GetProperty("year").GetInt32() == 2021);
        Assert.Equal([84.8, 93.3, 104.0], domains.Select(s => s.GetProperty("published").GetDouble()).Order());
    }

    [Fact]
    public void A_grouping_is_the_sum_of_its_places()
    {
        double Total(string place) => JsonDocument.Parse(Phiunit.Do(demo.Folder, "place", place, "--json").Out).RootElement
            .GetProperty("scenarios")[0].GetProperty("population")[17].GetProperty("total").GetDouble();
        var parts = new[] { "Bedford", "Central Bedfordshire", "E06000032", "Milton Keynes" }.Sum(Total);
        Assert.Equal(parts, Total("BLMK"), 1e-6);
    }

    [Fact]
    public void Csv_and_parquet_hold_the_same_rows()
    {
        var folder = demo.NewFolder();
        var (csv, parquet) = (Path.Combine(folder, "luton.csv"), Path.Combine(folder, "luton.parquet"));
        Assert.Equal(0, Phiunit.Do(demo.Folder, "place", "Luton", "--format", "csv", "--out", csv).ExitCode);
        Assert.Equal(0, Phiunit.Do(demo.Folder, "place", "Luton", "--format", "parquet", "--out", parquet).ExitCode);
        using var store = Data.Store.Open(Path.Combine(folder, "look.duckdb"));
        var differences = store.Scalar<long>($"""
            SELECT count(*) FROM (FROM read_csv('{csv}', header = true, columns = {JsonColumns}) EXCEPT ALL FROM read_parquet('{parquet}'))
            """);
        Assert.Equal(0, differences);
        Assert.Equal(File.ReadAllLines(csv).Length - 1, store.Scalar<long>($"SELECT count(*) FROM read_parquet('{parquet}')"));
    }

    const string JsonColumns =
        "{'run_id': 'VARCHAR', 'place': 'VARCHAR', 'scenario': 'VARCHAR', 'table': 'VARCHAR', 'year': 'INTEGER', 'item': 'VARCHAR', 'value': 'DOUBLE', 'value_rounded': 'DOUBLE'}";

    [Theory]
    [InlineData(4, "place", "Atlantis")]
    [InlineData(4, "place", "Luton", "--release", "0000000000000000")]
    [InlineData(4, "project", "--scenario", "no-such-scenario")]
    [InlineData(1, "place", "Luton", "--format", "pdf")]
    [InlineData(1, "place")]
    [InlineData(1, "no-such-verb")]
    [InlineData(1, "project", "--pack", "somewhere")]
    public void What_is_not_there_or_not_understood_has_its_exit_code_and_a_plain_sentence(int expected, params string[] arguments)
    {
        var run = Phiunit.Do(demo.Folder, arguments);
        Assert.True(run.ExitCode == expected, $"{run}");
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Verify_finds_a_single_changed_byte()
    {
        var copy = demo.Copy();
        Assert.Equal(0, Phiunit.Do(copy, "releases", "verify").ExitCode);
        var file = Path.Combine(copy, "releases", Path.GetFileName(demo.Release), "parquet", "population.parquet");
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        var run = Phiunit.Do(copy, "releases", "verify");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("parquet/population.parquet", run.Out, StringComparison.Ordinal);
    }
}
