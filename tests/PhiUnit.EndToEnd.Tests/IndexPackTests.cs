using System.Globalization;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>phiunit index --pack: an index of one's own, from files to files.</summary>
[Collection(DemoTests.Name)]
public class IndexPackTests(DemoWorkspace demo)
{
    [Fact]
    public void Every_level_of_every_area_and_year_is_written_with_weights_constants_and_manifest()
    {
        var (pack, output) = (Pack("weights: {factor-analysis: {pool: [2015, 2016]}}"), Path.Combine(demo.NewFolder(), "out"));
        var run = Phiunit.Do(demo.NewFolder(), "index", "--pack", pack, "--out", output, "--stages", "--json");
        Assert.True(run.ExitCode == 0, $"{run}");
        Assert.Equal(8, JsonDocument.Parse(run.Out).RootElement.GetProperty("areas").GetInt32());

        Assert.Equal("area,year,level,code,score", Header(output, "scores.csv"));
        var scores = Rows(output, "scores.csv");
        Assert.Equal((8 + 1) * 2 * 5, scores.Count);
        Assert.All(scores, r => Assert.True(double.IsFinite(Number(r[4]))));
        // England is the mean of all areas: 100 everywhere in the base year.
        Assert.All(scores.Where(r => r[0] == "E" && r[1] == "2015"), r => Assert.Equal(100, Number(r[4]), 1e-9));
        Assert.Equal("level,code,parent,weight", Header(output, "weights.csv"));
        Assert.Equal(1, Rows(output, "weights.csv").Where(r => r[2] == "s").Sum(r => Number(r[3])), 1e-12);
        Assert.Equal("level,code,mean,sd", Header(output, "constants.csv"));
        Assert.Equal(5, Rows(output, "constants.csv").Count);
        Assert.Equal(8 * 2 * 5, Rows(output, "stages.csv").Count);

        var changes = Rows(output, "contributions.csv").GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Sum(r => Number(r[4])));
        double Overall(string area, string year) => Number(scores.Single(r => r[0] == area && r[1] == year && r[3] == "all")[4]);
        Assert.All(changes, c => Assert.Equal(Overall(c.Key, "2016") - Overall(c.Key, "2015"), c.Value, 1e-9));

        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "manifest.json"))).RootElement;
        Assert.Equal(5, manifest.GetProperty("inputs").GetArrayLength());
        Assert.Contains(manifest.GetProperty("files").EnumerateArray(), f => f.GetProperty("path").GetString() == "scores.csv" && f.GetProperty("sha256").GetString()!.Length == 64);
    }

    [Fact]
    public void Draws_are_written_beside_the_scores_and_the_same_seed_gives_the_same_bytes_on_one_processor_and_on_all()
    {
        var pack = Pack("weights: given");
        string Draw(string seed, string processors)
        {
            var output = Path.Combine(demo.NewFolder(), "out");
            var run = Phiunit.Do(demo.NewFolder(), [("DOTNET_PROCESSOR_COUNT", processors)], ["index", "--pack", pack, "--out", output, "--draws", "100", "--seed", seed]);
            Assert.True(run.ExitCode == 0, $"{run}");
            return output;
        }
        var (first, second, other) = (Draw("7", "1"), Draw("7", "4"), Draw("8", "4"));
        string[] files = ["intervals.csv", "pairs.csv", "rank_distribution.csv", "ranks.csv", "scores.csv", "manifest.json"];
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(first, f)), File.ReadAllBytes(Path.Combine(second, f))));
        Assert.Equal(File.ReadAllBytes(Path.Combine(first, "scores.csv")), File.ReadAllBytes(Path.Combine(other, "scores.csv")));
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(first, "intervals.csv")), File.ReadAllBytes(Path.Combine(other, "intervals.csv")));

        Assert.All(Rows(first, "intervals.csv"), r => Assert.True(Number(r[8]) <= Number(r[5]) + 1e-9 && Number(r[5]) <= Number(r[9]) + 1e-9));
        Assert.Equal(8, Rows(first, "rank_distribution.csv").Sum(r => Number(r[4])), 1e-9);
        var above = Rows(first, "pairs.csv").ToDictionary(r => (r[0], r[1]), r => Number(r[4]));
        Assert.Equal(56, above.Count);
        Assert.All(above, p => Assert.InRange(p.Value + above[(p.Key.Item2, p.Key.Item1)], 0, 1 + 1e-9));
    }

    [Fact]
    public void A_wrong_pack_is_refused_with_every_fault_and_nothing_is_written()
    {
        var pack = Pack("weights: given");
        File.WriteAllLines(Path.Combine(pack, "indicators.csv"), File.ReadAllLines(Path.Combine(pack, "indicators.csv")).Where(l => !l.StartsWith("A2,2016,i3,", StringComparison.Ordinal)));
        File.AppendAllText(Path.Combine(pack, "population.csv"), "A0,2015,7\n");
        var output = Path.Combine(demo.NewFolder(), "out");
        var run = Phiunit.Do(demo.NewFolder(), "index", "--pack", pack, "--out", output);
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("area A2, year 2016, indicator i3", run.Error, StringComparison.Ordinal);
        Assert.Contains("population.csv, line 18", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Theory]
    [InlineData(1, "--pack", "PACK")]
    [InlineData(1, "--out", "OUT")]
    [InlineData(1, "--pack", "PACK", "--out", "OUT", "--seed", "3")]
    [InlineData(1, "--pack", "PACK", "--out", "OUT", "--draws", "0")]
    [InlineData(1, "--pack", "PACK", "--out", "OUT", "--draws", "many")]
    [InlineData(4, "--pack", "NOWHERE", "--out", "OUT")]
    public void Options_that_do_not_fit_are_usage_errors(int exitCode, params string[] arguments)
    {
        var folder = demo.NewFolder();
        var filled = arguments.Select(a => a switch { "PACK" => Pack("weights: given"), "OUT" or "NOWHERE" => Path.Combine(folder, a), _ => a });
        var run = Phiunit.Do(folder, ["index", .. filled]);
        Assert.True(run.ExitCode == exitCode, $"{run}");
    }

    /// <summary>Eight areas in one country, two years, three correlated indicators in one subdomain.</summary>
    string Pack(string weights)
    {
        var folder = demo.NewFolder();
        void Write(string file, params IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, file), lines);
        Write("index.csv", ["level,code,name,parent,polarity,transform,weight", "overall,all,Index,,,,", "subdomain,s,Only,all,,,1",
            .. Enumerable.Range(1, 3).Select(i => $"indicator,i{i},Indicator {i},s,{(i == 2 ? -1 : 1)},identity,{(weights.EndsWith("given", StringComparison.Ordinal) ? "1" : "")}")]);
        Write("index.yaml", "base_year: 2015", "scale: raw", "restandardise: true", "imputation: none", weights, "carry_forward: []");
        var cells = from area in Enumerable.Range(0, 8) from year in Enumerable.Range(2015, 2) select (area, year);
        Write("indicators.csv", ["area,year,indicator,value,count,denominator,lower,upper", .. cells.SelectMany(c => Enumerable.Range(1, 3).Select(i =>
        {
            var value = 20 + c.area + Math.Sin(c.area * i + c.year) * i;
            return FormattableString.Invariant($"A{c.area},{c.year},i{i},{value},,,{value - 1},{value + 2}");
        }))]);
        Write("population.csv", ["area,year,population", .. cells.Select(c => FormattableString.Invariant($"A{c.area},{c.year},{1000 + 300 * c.area}"))]);
        Write("areas.csv", ["area,name,type,parent", .. Enumerable.Range(0, 8).Select(a => $"A{a},Area {a},LTLA,E"), "E,England,Country,"]);
        return folder;
    }

    static string Header(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).First();

    static List<string[]> Rows(string folder, string file) => [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(l => l.Split(','))];

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
