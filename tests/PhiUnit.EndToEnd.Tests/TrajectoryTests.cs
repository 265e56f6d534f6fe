using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>A council's trajectory: every site with its probability, late if the scenario says so, and traceable in the release.</summary>
[Collection(DemoTests.Name)]
public class TrajectoryTests(DemoWorkspace demo)
{
    static readonly string[] Luton =
    [
        "area_code,site_ref,site_name,period,net_dwellings,probability",
        "E06000032,A1,Napier Park,2023/24,400,",
        "E06000032,A1,Napier Park,2024/25,400,0.5",
        "E06000032,A2,Estate renewal,2024/25,-100,1",
        "E06000032,A2,Estate renewal,2025/26,300,0.9",
        "E06000032,A3,Long term,2039/40,1000,0.4",
    ];

    [Fact]
    public void Probabilities_are_counted_and_every_site_can_be_traced()
    {
        using var release = Project(Luton, "local-plan");
        Assert.Equal([400, 0.5 * 400 - 100, 0.9 * 300, 0], Homes(release, "local-plan").Take(4));
        Assert.Equal(400, Homes(release, "local-plan")[^1], 1e-9);
        Assert.Equal(
            ["A1 2024 400 400", "A1 2025 400 200", "A2 2025 -100 -100", "A2 2026 300 270", "A3 2040 1000 400"],
            release.Query("SELECT concat_ws(' ', site_ref, year, planned::INTEGER, counted::INTEGER) FROM sites ORDER BY site_ref, year", r => r.GetText(0)));
        Assert.Equal([2000, 1170, 0], Totals(release, "local-plan"));
    }

    [Fact]
    public void Late_sites_are_counted_late_and_what_slips_past_the_end_is_named()
    {
        using var release = Project(Luton, "local-plan-late");
        Assert.Equal([0, 0, 400, 100, 270, 0], Homes(release, "local-plan-late").Take(6).Select(h => Math.Round(h, 9)));
        Assert.Equal([2000, 770, 400], Totals(release, "local-plan-late"));
    }

    [Fact]
    public void All_homes_count_where_the_scenario_ignores_probabilities()
    {
        var file = Path.Combine(demo.NewFolder(), "certain.yaml");
        File.WriteAllText(file, """
            title: Every site is built
            note: Half a year late.
            inherits: local-plan
            assumptions:
              - {name: site_probability, value: 0, unit: "1 counts probability", period: all years, source: test}
              - {name: site_slippage_years, value: 0.5, unit: years, period: all years, source: test}
            """);
        using var release = Project(Luton, file);
        Assert.Equal([200, 350, 300, 150], Homes(release, "certain").Take(4).Select(h => Math.Round(h, 9)));
        Assert.Equal([2000, 1500, 500], Totals(release, "certain"));
    }

    [Theory]
    [InlineData("E06000999,B1,Nowhere,2025/26,10,", "'E06000999'", "the code of an English local authority")]
    [InlineData("E07000026,B1,Old,2025/26,10,", "Allerdale, which ended on 2023-04-01", "E06000063")]
    [InlineData("E06000032,B1,Sure,2025/26,10,60%", "'60%'", "a number from 0 to 1")]
    [InlineData("E06000032,B1,Sure,2025/26,10,1.2", "'1.2'", "a number from 0 to 1")]
    public void What_cannot_be_is_refused_with_every_row_listed(string row, string found, string expected)
    {
        var run = Ingest(demo.Copy(), [.. Luton, row, row.Replace("2025/26", "2026/27", StringComparison.Ordinal)]);
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.All((string[])["line 7", "line 8", found, expected], text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_total_that_its_years_do_not_add_up_to_is_refused()
    {
        string[] wide = ["Local authority,Site ref,Site name,2025/26,2026/27,Total", "Luton,A1,One,120,150,270", "Luton,A2,Two,-20,-,-20", "Luton,A3,Three,100,100,210"];
        var run = Ingest(demo.Copy(), wide);
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected 200, the sum of its years", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Ingest(demo.Copy(), wide[..3]).ExitCode);
    }

    Phiunit.Run Ingest(string workspace, string[] lines)
    {
        var file = Path.Combine(demo.NewFolder(), "trajectory.csv");
        File.WriteAllLines(file, lines);
        return Phiunit.Do(workspace, "ingest", file);
    }

    Store Project(string[] lines, string scenario)
    {
        var workspace = demo.Copy();
        var ingest = Ingest(workspace, lines);
        Assert.True(ingest.ExitCode == 0, $"{ingest}");
        var run = Phiunit.Do(workspace, "project", "--scenario", scenario, "--to", "2040");
        Assert.True(run.ExitCode == 0, $"{run}");
        return ReleaseReader.Open(Path.Combine(workspace, "releases", File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim()));
    }

    static List<double> Homes(Store release, string scenario) => release.Query(
        $"SELECT net_dwellings FROM dwellings WHERE scenario = '{scenario}' AND place = 'E06000032' AND net_dwellings IS NOT NULL ORDER BY year", r => Math.Round(r.GetDouble(0), 6));

    static double[] Totals(Store release, string scenario) => [.. ((string[])["planned", "counted", "lost"]).Select(name => release.Scalar<double>(
        $"SELECT value FROM assumptions WHERE scenario = '{scenario}' AND place = 'E06000032' AND name = 'site_homes_{name}'"))];
}
