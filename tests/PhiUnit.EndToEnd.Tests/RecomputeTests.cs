using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

[Collection(DemoTests.Name)]
public class RecomputeTests(DemoWorkspace demo)
{
    [Fact]
    public void A_trajectory_in_the_inbox_leads_its_place_and_leaves_a_line_in_the_ledger()
    {
        var workspace = demo.Copy();
        var inbox = Directory.CreateDirectory(Path.Combine(workspace, "inbox")).FullName;
        File.WriteAllLines(Path.Combine(inbox, "luton trajectory.csv"),
        [
            "area_code,site_ref,site_name,period,net_dwellings",
            .. Enumerable.Range(2024, 17).Select(y => $"E06000032,A1,Example site,{y - 1}/{y % 100:00},1500"),
            "E06000032,A2,Example demolition,2024/25,-100",
        ]);

        var run = Phiunit.Do(workspace, "recompute");

        Assert.True(run.ExitCode == 0, $"{run}");
        Assert.Contains("is published", run.Out, StringComparison.Ordinal);
        Assert.NotEqual(Path.GetFileName(demo.Release), File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim());
        var homes = Homes(workspace, "Luton");
        Assert.Equal(1500, homes[2024], 1e-9);
        Assert.Equal(1400, homes[2025], 1e-9);
        // The other places still share out the illustrative homes.
        Assert.Equal(Homes(demo.Folder, "Bedford")[2030], Homes(workspace, "Bedford")[2030], 1e-9);
        var ledger = File.ReadAllLines(Path.Combine(workspace, "ledger.csv"));
        Assert.Equal(2, ledger.Length);
        Assert.Contains(",published,", ledger[1], StringComparison.Ordinal);

        Assert.Contains("is unchanged", Phiunit.Do(workspace, "recompute").Out, StringComparison.Ordinal);
        Assert.Contains(",unchanged,", File.ReadAllLines(Path.Combine(workspace, "ledger.csv"))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_refused_leaves_the_release_as_it_was_and_the_ledger_says_why()
    {
        var workspace = demo.Copy();
        var inbox = Directory.CreateDirectory(Path.Combine(workspace, "inbox")).FullName;
        File.WriteAllText(Path.Combine(inbox, "mye24.csv"), "<!DOCTYPE html>\n<html><body>503</body></html>\n");

        var run = Phiunit.Do(workspace, "recompute");

        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("mye24.csv, line 1", run.Error, StringComparison.Ordinal);
        Assert.Equal(Path.GetFileName(demo.Release), File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim());
        var line = File.ReadAllLines(Path.Combine(workspace, "ledger.csv"))[1];
        Assert.Contains(",unchanged,", line, StringComparison.Ordinal);
        Assert.Contains("mye24.csv", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_exits_75_and_changes_nothing()
    {
        var workspace = demo.Copy();
        using (new Data.Workspaces.Workspace(workspace).Lock())
        {
            foreach (var verb in (string[])["recompute", "demo", "project"])
            {
                var run = Phiunit.Do(workspace, verb);
                Assert.True(run.ExitCode == 75, $"{run}");
                Assert.Contains("Another run", run.Error, StringComparison.Ordinal);
            }
            // Readers are not disturbed.
            Assert.Equal(0, Phiunit.Do(workspace, "place", "Luton").ExitCode);
        }
        Assert.False(File.Exists(Path.Combine(workspace, "ledger.csv")));
        Assert.Equal(0, Phiunit.Do(workspace, "recompute").ExitCode);
    }

    [Fact]
    public void What_an_interrupted_run_left_behind_is_cleared_away()
    {
        var workspace = demo.Copy();
        var left = Directory.CreateDirectory(Path.Combine(workspace, "releases", ".building-0123456789abcdef")).FullName;
        File.WriteAllText(Path.Combine(left, "release.duckdb"), "half");
        Directory.Delete(Path.Combine(workspace, "releases", Path.GetFileName(demo.Release)), recursive: true);

        Assert.Equal(0, Phiunit.Do(workspace, "recompute").ExitCode);

        Assert.False(Directory.Exists(left));
        Assert.Equal(0, Phiunit.Do(workspace, "releases", "verify").ExitCode);
    }

    static Dictionary<int, double> Homes(string workspace, string place) =>
        JsonDocument.Parse(Phiunit.Do(workspace, "place", place, "--json").Out).RootElement.GetProperty("scenarios").EnumerateArray()
            .Single(s => s.GetProperty("name").GetString() == "local-plan").GetProperty("homes").EnumerateArray().Skip(1)
            .ToDictionary(h => h.GetProperty("year").GetInt32(), h => h.GetProperty("net_dwellings").GetDouble());
}
