using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;
using PhiUnit.EndToEnd.Tests.Serving;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Two runs at once, PHIUNIT_TWO_RUNS times, or a few.</summary>
[Collection(NightTests.Name)]
public class TwoRunsTests(NightFixture nights)
{
    static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("PHIUNIT_TWO_RUNS"), out var times) ? times : 2;

    [Fact]
    public void Of_two_runs_at_once_one_works_and_one_exits_75()
    {
        var night = nights.Workspace;
        for (var time = 0; time < Times; time++)
        {
            var workspace = night.Copy();
            string[] arguments = ["recompute", "--config", Path.Combine(workspace, "night.yaml")];
            using var one = Phiunit.Start(workspace, [], arguments);
            using var other = Phiunit.Start(workspace, [], arguments);
            one.WaitForExit();
            other.WaitForExit();
            Assert.Equal([0, 75], ((int[])[one.ExitCode, other.ExitCode]).Order());
            Assert.Equal(night.RunId, new ReleaseFolder(new Workspace(workspace)).Current());
            // Three nights made the workspace.
            Assert.Equal(4, new Ledger(new Workspace(workspace)).All().Count);
            NightWorkspace.AssertSound(workspace, $"time {time}");
            Directory.Delete(workspace, recursive: true);
        }
    }

    [Fact]
    public async Task Eight_readers_of_the_server_do_not_notice_a_night_but_for_the_new_figures()
    {
        var workspace = nights.Workspace.Copy();
        using var server = new ServeProcess(workspace, "--cache", "0");
        var before = server.RunId;
        var readers = new Readers(server, 8, "E06000032", 2026);
        var run = await Task.Run(() => NightWorkspace.Night(workspace, []));
        Assert.True(run.ExitCode == 0, $"{run}");
        for (var tries = 0; !readers.Answers.ContainsKey(nights.Workspace.RunId); tries++)
        {
            Assert.True(tries < 600, "The new release was not served within a minute.");
            await Task.Delay(100);
        }
        await readers.Stop();
        Assert.Equal([before, nights.Workspace.RunId], readers.Answers.Keys.Order(StringComparer.Ordinal).OrderBy(id => id != before));
    }
}
