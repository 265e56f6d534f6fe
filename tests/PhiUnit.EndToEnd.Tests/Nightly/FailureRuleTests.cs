using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>What fails takes nothing else with it, and is said every night until it is mended.</summary>
[Collection(NightTests.Name)]
public class FailureRuleTests(NightFixture nights)
{
    [Fact]
    public void A_refused_file_leaves_its_last_good_version_in_use_and_is_told_of_every_night()
    {
        var workspace = nights.Workspace.Copy();
        File.WriteAllText(Path.Combine(workspace, "inbox", "mye24.csv"), "<!DOCTYPE html>\n<html><body>503</body></html>\n");
        for (var night = 0; night < 2; night++)
        {
            var run = NightWorkspace.Night(workspace, []);
            Assert.True(run.ExitCode == 2, $"{run}");
            Assert.Contains("mye24.csv, line 1", run.Error, StringComparison.Ordinal);
            Assert.Equal("mye24.csv", Assert.Single(StaleMarks.Read(new Workspace(workspace))).Subject);
            Assert.Equal(nights.Workspace.RunId, InProcess.Releases(workspace).Current());
        }
        File.Delete(Path.Combine(workspace, "inbox", "mye24.csv"));
        nights.Workspace.AssertMended(workspace, "the file was taken away");
        Assert.Empty(StaleMarks.Read(new Workspace(workspace)));
    }

    [Fact]
    public void A_place_that_fails_is_left_out_and_the_others_come_to_the_same_figures()
    {
        var workspace = nights.Demo.Copy();
        var whole = InProcess.Night(workspace, places: "Bedford,Luton");
        using (var store = Store.Open(new Workspace(workspace).StorePath))
            store.Execute("DELETE FROM clean.population_figure WHERE year = (SELECT max(year) FROM clean.population) AND part IN (SELECT part FROM clean.population_part WHERE place = 'E06000032')");

        var night = InProcess.Night(workspace, places: "Bedford,Luton", options: new() { Force = false });

        Assert.Equal(LedgerEntry.Published, night.Outcome);
        var mark = Assert.Single(StaleMarks.Read(new Workspace(workspace)));
        Assert.Equal(("place_failed", "E06000032"), (mark.Event, mark.Subject));
        Assert.Contains("Luton", mark.Reason, StringComparison.Ordinal);
        var change = night.Report!.Change!;
        Assert.NotEqual(whole.Release!.RunId, night.Release!.RunId);
        // Trend scenarios of one place do not depend on another; homes that the places share out do.
        Assert.All(change.Movers, m => Assert.NotEqual("E06000032", m.Place));
    }

    [Fact]
    public void Rules_of_ones_own_go_first_and_every_fault_of_them_is_listed()
    {
        var folder = nights.Demo.NewFolder();
        var path = Path.Combine(folder, "rules.csv");
        File.WriteAllText(path, "event,dataset,action,reason\ninput_refused,mye2,stop,estimates must be right\n");
        var rules = FailureRules.Read(path);
        Assert.Equal(FailureRule.Stop, rules.For("input_refused", "mye2").Action);
        Assert.Equal(FailureRule.KeepLastGood, rules.For("input_refused", "snpp").Action);
        File.WriteAllText(path, "event,dataset,action,reason\nnothing_known,*,stop,x\ninput_refused,*,leave_out,x\n");
        Assert.Equal(2, Assert.Throws<ReferenceException>(() => FailureRules.Read(path)).Faults.Count);
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused_with_every_fault()
    {
        var path = Path.Combine(nights.Demo.NewFolder(), "night.yaml");
        File.WriteAllText(path, "sources: [a]\nat: 25:00\ndraws: -1\nkeep: {releases: 0}\nwebhook: {url: 'http://example.org/x', hosts: [example.org]}\nunknown: 1\n");
        var faults = Assert.Throws<ReferenceException>(() => NightSettingsReader.Read(path)).Faults;
        Assert.Equal(5, faults.Count);
        var run = Phiunit.Do(nights.Demo.NewFolder(), "recompute", "--config", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(1, Phiunit.Do(nights.Demo.NewFolder(), "recompute", "--until", "dinner").ExitCode);
        Assert.Equal(4, Phiunit.Do(nights.Demo.NewFolder(), "recompute", "--config", path + ".not").ExitCode);
    }

    [Theory]
    [InlineData("https://hooks.example.org/x", "hooks.example.org", true)]
    [InlineData("https://other.example.org/x", "hooks.example.org", false)]
    [InlineData("http://hooks.example.org/x", "hooks.example.org", false)]
    [InlineData("https://user@hooks.example.org/x", "hooks.example.org", false)]
    [InlineData("http://127.0.0.1:9/x", "", true)]
    [InlineData("http://localhost:9/x", "", true)]
    [InlineData("ftp://127.0.0.1/x", "", false)]
    public void A_webhook_goes_to_listed_hosts_and_this_machine_only(string url, string host, bool may) => Assert.Equal(may, Webhook.MayAsk(new(url), [host]));

    [Fact]
    public void A_dry_run_says_what_would_be_done_and_changes_nothing()
    {
        var workspace = nights.Workspace.Copy();
        var before = Files(workspace);
        var run = NightWorkspace.Night(workspace, [], "--dry-run", "--json");
        Assert.True(run.ExitCode == 0, $"{run}");
        var steps = JsonDocument.Parse(run.Out).RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("step").GetString());
        Assert.Equal(RecomputeRun.StepNames, steps);
        Assert.Equal(before, Files(workspace));

        Assert.Equal(0, NightWorkspace.Night(workspace, [], "--until", "ingest").ExitCode);
        Assert.Equal(LedgerEntry.Stopped, InProcess.Ledger(workspace)[^1].Outcome);
        nights.Workspace.AssertMended(workspace, "stopped after ingest");
    }

    static List<(string, long, DateTime)> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("writer.lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => (f, new FileInfo(f).Length, File.GetLastWriteTimeUtc(f)))];
}
