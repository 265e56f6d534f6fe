using System.Globalization;
using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Intervals from draws: in the release, on the screen, and the same to the byte wherever they are made.</summary>
[Collection(DemoTests.Name)]
public class DrawsTests(DemoWorkspace demo)
{
    const string Quantiles = "0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975";

    [Theory]
    [InlineData("population", "scenario, place, year, sex, age", "value", 2 * 4 * 18 * 182)]
    [InlineData("population_intervals", "scenario, place, year, sex, band", "value", 2 * 5 * 18 * 3 * 8)]
    [InlineData("component_intervals", "scenario, place, year, component", "value", 2 * 5 * 17 * 6)]
    [InlineData("dwellings", "scenario, place, year", "dwellings", 5 * 18)]
    [InlineData("dwellings", "scenario, place, year", "coalesce(net_dwellings, 0)", 5 * 18)]
    public void Every_figure_has_all_quantiles_and_they_ascend(string table, string key, string value, int expected)
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var figures = release.Query($"""
            SELECT list(quantile ORDER BY quantile) = [{Quantiles}] AND list({value} ORDER BY quantile) = list_sort(list({value}))
            FROM {table} WHERE quantile IS NOT NULL GROUP BY {key}
            """, row => row.GetBool(0));
        Assert.Equal(expected, figures.Count);
        Assert.DoesNotContain(false, figures);
    }

    [Theory]
    [InlineData("population")]
    [InlineData("already_here")]
    [InlineData("components")]
    [InlineData("households")]
    [InlineData("dwellings")]
    public void The_one_run_is_the_same_to_the_bit_as_without_draws(string table)
    {
        using var store = Store.Open(Path.Combine(demo.NewFolder(), "look.duckdb"));
        string Rows(string release) => $"SELECT * EXCLUDE run_id FROM read_parquet('{Path.Combine(release, "parquet", $"{table}.parquet")}') WHERE quantile IS NULL";
        var (without, with) = (Rows(demo.Release), Rows(DemoWorkspace.Current(demo.Drawn)));
        Assert.NotEqual(0, store.Scalar<long>($"SELECT count(*) FROM ({with})"));
        Assert.Equal(0, store.Scalar<long>($"SELECT count(*) FROM (({with} EXCEPT ALL {without}) UNION ALL ({without} EXCEPT ALL {with}))"));
    }

    [Fact]
    public void The_median_is_near_the_one_run_and_the_base_year_strays_as_estimates_do()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var totals = release.Query("""
            SELECT i.year, median, width, total FROM (
              SELECT scenario, place, year, max(value) FILTER (quantile = 0.5) AS median, max(value) - min(value) AS width
              FROM population_intervals WHERE sex = 'persons' AND band = 'all ages' GROUP BY ALL) i
            JOIN (SELECT scenario, place, year, sum(value ORDER BY sex, age) AS total FROM population WHERE quantile IS NULL GROUP BY ALL) USING (scenario, place, year)
            """, row => (Year: row.GetInt(0), Median: row.GetDouble(1), Width: row.GetDouble(2), Total: row.GetDouble(3)));
        Assert.Equal(2 * 4 * 18, totals.Count);
        Assert.All(totals, t => Assert.Equal(1, t.Median / t.Total, 0.015));
        Assert.All(totals, t => Assert.True(t.Year == 2023 ? t.Width > 0 && t.Width < 0.04 * t.Total : t.Width > 0, $"{t}"));
    }

    [Fact]
    public void The_interval_of_all_four_places_is_narrower_than_theirs_added_up()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var widths = release.Query("""
            SELECT scenario, year, sum(width) FILTER (place = 'BLMK'), sum(width ORDER BY place) FILTER (place <> 'BLMK') FROM (
              SELECT scenario, place, year, max(value) FILTER (quantile = 0.9) - max(value) FILTER (quantile = 0.1) AS width
              FROM population_intervals WHERE sex = 'persons' AND band = 'all ages' AND year > 2023 GROUP BY ALL)
            GROUP BY scenario, year
            """, row => (Together: row.GetDouble(2), AddedUp: row.GetDouble(3)));
        Assert.Equal(2 * 17, widths.Count);
        Assert.All(widths, w => Assert.InRange(w.Together, 0.2 * w.AddedUp, 0.99 * w.AddedUp));
    }

    [Fact]
    public void The_release_says_how_it_was_drawn_and_what_is_calibrated()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        Assert.Equal(["local-plan 200 7 38", "trend 200 7 38"], release.Query("""
            SELECT scenario || ' ' || max(value::INTEGER) FILTER (name = 'draws') || ' ' || max(value::INTEGER) FILTER (name = 'draw_seed') || ' ' || count(*)
            FROM assumptions WHERE name IN ('draws', 'draw_seed') OR name LIKE '%\_deviation%' ESCAPE '\' GROUP BY scenario ORDER BY scenario
            """, row => row.GetText(0)));
        Assert.All(release.Query("SELECT note FROM scenarios", row => row.GetText(0)), note => Assert.Contains("calibrated on past projections", note, StringComparison.Ordinal));
        using var without = ReleaseReader.Open(demo.Release);
        Assert.All(without.Query("SELECT note FROM scenarios", row => row.GetText(0)), note => Assert.EndsWith("No interval is given.", note, StringComparison.Ordinal));
        Assert.Equal(0, without.Scalar<long>("SELECT count(*) FROM assumptions WHERE name LIKE 'draw%'"));
    }

    [Theory]
    [InlineData("Luton", "E06000032")]
    [InlineData("BLMK", "BLMK")]
    public void A_place_shows_its_interval_in_json_csv_and_on_the_screen(string name, string code)
    {
        var population = JsonDocument.Parse(Phiunit.Do(demo.Drawn, "place", name, "--json").Out).RootElement.GetProperty("scenarios").EnumerateArray()
            .Single(s => s.GetProperty("name").GetString() == "trend").GetProperty("population")[17];
        var (total, lower, upper) = (population.GetProperty("total").GetDouble(), population.GetProperty("lower_80").GetDouble(), population.GetProperty("upper_80").GetDouble());
        Assert.InRange(total, lower, upper);
        using (var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn)))
        {
            Assert.Equal([lower, upper], release.Query("""
                SELECT value FROM population_intervals WHERE scenario = 'trend' AND place = $place AND year = 2040 AND sex = 'persons' AND band = 'all ages'
                AND quantile IN (0.1, 0.9) ORDER BY quantile
                """, row => row.GetDouble(0), ("place", code)));
        }
        static string Rounded(double people) => (Math.Round(people / 10) * 10).ToString("#,0", CultureInfo.InvariantCulture);
        var screen = Phiunit.Do(demo.Drawn, "place", name).Out;
        Assert.Contains($"{Rounded(total)} ({Rounded(lower)} to {Rounded(upper)})", screen, StringComparison.Ordinal);
        Assert.Contains("how often such ranges held", screen, StringComparison.Ordinal);
        var csv = Phiunit.Do(demo.Drawn, "place", name, "--format", "csv").Out.ReplaceLineEndings("\n").Split('\n');
        Assert.Contains(csv, line => line.Contains(FormattableString.Invariant($",trend,population,2040,\"all ages, lower_80\",{lower:R},"), StringComparison.Ordinal));
    }

    /// <summary>On one processor or several, with wide vectors or narrow.</summary>
    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    public void The_same_draws_elsewhere_give_the_same_bytes(string variable, string value)
    {
        var (other, first) = (demo.Copy(), DemoWorkspace.Current(demo.Drawn));
        var run = Phiunit.Do(other, [(variable, value)], ["project", "--draws", "200", "--seed", "7"]);
        Assert.True(run.ExitCode == 0, $"{run}");
        var release = DemoWorkspace.Current(other);
        Assert.Equal(Path.GetFileName(first), Path.GetFileName(release));
        foreach (var file in Directory.GetFiles(first, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(first, f)).Where(f => f != "manifest.json"))
            Assert.True(File.ReadAllBytes(Path.Combine(first, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(release, file))), $"{file} differs");
    }

    [Fact]
    public void The_same_draws_again_are_the_same_release_and_another_seed_or_number_is_another()
    {
        Assert.Contains("is unchanged", Phiunit.Do(demo.Drawn, "project", "--draws", "200", "--seed", "7").Out, StringComparison.Ordinal);
        var (seed, number) = (demo.Project("--draws", "200", "--seed", "8"), demo.Project("--draws", "199", "--seed", "7"));
        Assert.Equal(4, new[] { demo.Folder, demo.Drawn, seed, number }.Select(w => Path.GetFileName(DemoWorkspace.Current(w))).Distinct().Count());
        double Upper(string workspace)
        {
            using var release = ReleaseReader.Open(DemoWorkspace.Current(workspace));
            return release.Scalar<double>("SELECT value FROM population_intervals WHERE scenario = 'trend' AND place = 'BLMK' AND year = 2040 AND sex = 'persons' AND band = 'all ages' AND quantile = 0.9");
        }
        Assert.NotEqual(Upper(demo.Drawn), Upper(seed));
    }

    [Theory]
    [InlineData("--draws", "0")]
    [InlineData("--draws", "-5")]
    [InlineData("--draws", "many")]
    [InlineData("--draws", "10", "--seed", "-1")]
    [InlineData("--draws", "10", "--seed", "4294967296")]
    [InlineData("--seed", "3")]
    [InlineData("--draws", "10", "--pack", "somewhere", "--out", "elsewhere")]
    public void What_cannot_be_drawn_is_a_usage_error(params string[] options)
    {
        var run = Phiunit.Do(demo.Folder, [.. (string[])["project"], .. options]);
        Assert.True(run.ExitCode == 1, $"{run}");
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Out);
    }
}
