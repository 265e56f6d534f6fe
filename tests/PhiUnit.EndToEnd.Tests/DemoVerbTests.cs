using System.Text.Json.Nodes;

namespace PhiUnit.EndToEnd.Tests;

[Collection(DemoTests.Name)]
public class DemoVerbTests(DemoWorkspace demo)
{
    [Fact]
    public void The_demo_shows_Luton_in_2040_and_says_that_every_cell_balances()
    {
        Assert.True(demo.Demo.ExitCode == 0, $"{demo.Demo}");
        Assert.Contains("Luton (E06000032)", demo.Demo.Out, StringComparison.Ordinal);
        Assert.Contains("2040", demo.Demo.Out, StringComparison.Ordinal);
        Assert.Contains("ok     components balance in every cell (trend)", demo.Demo.Out, StringComparison.Ordinal);
        Assert.Contains("ok     components balance in every cell (local-plan)", demo.Demo.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", demo.Demo.Out, StringComparison.Ordinal);
    }

    /// <summary>Elsewhere, in another language and time zone, and on processors with narrower vectors or none.</summary>
    [Theory]
    [InlineData("LC_ALL", "en_GB.UTF-8")]
    [InlineData("TZ", "Asia/Tokyo", "LC_ALL", "de_DE.UTF-8")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public void The_same_demo_elsewhere_gives_the_same_bytes_apart_from_times(params string[] environment)
    {
        var other = demo.NewFolder();
        var run = Phiunit.Do(other, [.. environment.Chunk(2).Select(v => (v[0], v[1]))], ["demo", "--draws", "0"]);
        Assert.True(run.ExitCode == 0, $"{run}");
        var release = Path.Combine(other, "releases", File.ReadAllText(Path.Combine(other, "releases", "current")).Trim());
        Assert.Equal(Path.GetFileName(demo.Release), Path.GetFileName(release));

        var files = Files(demo.Release);
        Assert.Equal(files, Files(release));
        Assert.Contains("release.duckdb", files);
        Assert.All(files.Where(f => f != "manifest.json"), file =>
            Assert.True(File.ReadAllBytes(Path.Combine(demo.Release, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(release, file))), $"{file} differs"));
        Assert.Equal(ManifestWithoutTimes(demo.Release), ManifestWithoutTimes(release));
    }

    [Fact]
    public void A_second_demo_in_the_same_folder_changes_nothing()
    {
        var copy = demo.Copy();
        var before = Files(copy).Where(f => f.StartsWith("releases", StringComparison.Ordinal)).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(copy, f)));
        var datasets = Phiunit.Do(copy, "datasets", "--json").Out;

        var again = Phiunit.Do(copy, "demo", "--draws", "0");

        Assert.True(again.ExitCode == 0, $"{again}");
        Assert.Contains("is unchanged", again.Out, StringComparison.Ordinal);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), Files(copy).Where(f => f.StartsWith("releases", StringComparison.Ordinal)));
        Assert.All(before, f => Assert.Equal(f.Value, File.ReadAllBytes(Path.Combine(copy, f.Key))));
        Assert.Equal(datasets, Phiunit.Do(copy, "datasets", "--json").Out);
    }

    [Fact]
    public void With_out_the_release_is_exported_as_csv_and_parquet_with_intervals_of_broad_ages()
    {
        var target = Path.Combine(demo.NewFolder(), "out");
        var run = Phiunit.Do(demo.Copy(), "demo", "--out", target);
        Assert.True(run.ExitCode == 0, $"{run}");
        var rows = File.ReadAllLines(Path.Combine(target, "population.csv"));
        Assert.Equal("run_id,scenario,place,year,sex,age,quantile,value,value_rounded", rows[0]);
        Assert.Equal(1 + 2 * 4 * 18 * 2 * 91, rows.Length);
        Assert.Contains(File.ReadLines(Path.Combine(target, "population_intervals.csv")), row => row.Contains(",trend,E06000032,2040,persons,all ages,0.9,", StringComparison.Ordinal));
        Assert.Contains("80 %", run.Out, StringComparison.Ordinal);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(Path.Combine(target, "population.parquet"))[..4]);
    }

    static List<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    static string ManifestWithoutTimes(string release)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(release, "manifest.json")))!.AsObject();
        Assert.True(manifest.Remove("started") && manifest.Remove("finished"));
        return manifest.ToJsonString();
    }
}
