using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

[Collection(DemoTests.Name)]
public class ExplainVerbTests(DemoWorkspace demo)
{
    JsonElement Explain(params string[] question)
    {
        var run = Phiunit.Do(demo.Folder, ["explain", .. question, "--json"]);
        Assert.True(run.ExitCode == 0, $"{run}");
        return JsonDocument.Parse(run.Out).RootElement;
    }

    static double Value(JsonElement part) => part.GetProperty("value").GetDouble();

    [Theory]
    [InlineData("Luton", "--year", "2040")]
    [InlineData("BLMK", "--year", "2035", "--scenario", "local-plan")]
    [InlineData("Bedford", "--year", "2030", "--sex", "female", "--age", "65")]
    [InlineData("Bedford", "--year", "2030", "--sex", "male", "--age", "90")]
    [InlineData("Bedford", "--year", "2030", "--age", "0")]
    public void A_population_is_the_sum_of_its_parts(params string[] question)
    {
        var explained = Explain(question);
        var parts = explained.GetProperty("components").EnumerateArray().ToList();
        Assert.True(parts.Count > 3);
        Assert.Equal(Value(explained), parts.SkipLast(1).Sum(Value), 1e-6);
        Assert.Equal(Value(explained), Value(parts[^1]));
        Assert.Equal(0, explained.GetProperty("value_rounded").GetDouble() % 10);
    }

    [Fact]
    public void It_leads_to_the_rows_of_the_published_files()
    {
        var inputs = Explain("Luton", "--year", "2023").GetProperty("inputs").EnumerateArray().ToList();
        Assert.All(inputs, i => Assert.True(i.GetProperty("sha256").GetString()!.Length == 64 && i.GetProperty("role").GetString()!.Length > 0));
        // One row of the sheet of females of mid-2023 is Luton's.
        var females = inputs.Single(i => i.GetProperty("file").GetString()!.Contains("mye23tablesew MYE2 - Females", StringComparison.Ordinal));
        Assert.Equal(1, females.GetProperty("rows").GetInt64());
        var row = females.GetProperty("first_row").GetInt32();
        var line = File.ReadAllLines(Checkout.Sample("ons-mye", "mye23tablesew MYE2 - Females.csv"))[row - 1];
        Assert.StartsWith("E06000032", line, StringComparison.Ordinal);
        Assert.Contains(Explain("Luton", "--scenario", "local-plan").GetProperty("inputs").EnumerateArray(), i => i.GetProperty("dataset").GetString() == "dwelling_stock");
    }

    [Fact]
    public void Homes_scores_and_components_are_explained_too()
    {
        var homes = Explain("Luton", "--measure", "net_dwellings", "--year", "2030", "--scenario", "local-plan");
        var parts = homes.GetProperty("components").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!, Value);
        Assert.Equal(parts["dwellings 2030"] - parts["dwellings 2029"], Value(homes), 1e-6);
        var index = Explain("Luton", "--measure", "overall");
        Assert.Equal(92.9, index.GetProperty("value_rounded").GetDouble(), 0.11);
        Assert.Equal(3, index.GetProperty("components").GetArrayLength());
        Assert.Contains(index.GetProperty("assumptions").EnumerateArray(), a => a.GetProperty("name").GetString() == "index_draws");
        Assert.True(Value(Explain("BLMK", "--measure", "births", "--year", "2030")) > 10_000);
    }

    [Theory]
    [InlineData(4, "explain", "Atlantis")]
    [InlineData(4, "explain", "Luton", "--year", "1999")]
    [InlineData(4, "explain", "Luton", "--measure", "'; DROP TABLE population; --")]
    [InlineData(4, "explain", "Luton", "--scenario", "none")]
    [InlineData(4, "explain", "Luton", "--measure", "dwellings", "--age", "4")]
    [InlineData(1, "explain", "Luton", "--age", "120")]
    [InlineData(1, "explain", "Luton", "--sex", "x")]
    public void What_is_not_there_is_said_in_a_sentence(int expected, params string[] arguments)
    {
        var run = Phiunit.Do(demo.Folder, arguments);
        Assert.True(run.ExitCode == expected, $"{run}");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
