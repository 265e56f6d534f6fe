using System.Diagnostics;
using PhiUnit.Data;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>SIGKILL at random times: PHIUNIT_KILLS of them, or a few.</summary>
[Collection(NightTests.Name)]
public class KillTests(NightFixture nights)
{
    static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("PHIUNIT_KILLS"), out var kills) ? kills : 3;

    [Fact]
    public void A_run_that_is_killed_at_any_time_breaks_no_release_and_loses_no_load_that_was_acknowledged()
    {
        var night = nights.Workspace;
        var chance = new Random(20260101);
        var clean = Stopwatch.StartNew();
        var trial = night.Copy();
        Assert.Equal(0, NightWorkspace.Night(trial, []).ExitCode);
        var length = clean.Elapsed;
        Directory.Delete(trial, recursive: true);
        for (var kill = 0; kill < Kills; kill++)
        {
            var workspace = night.Copy();
            using var run = Phiunit.Start(workspace, [], ["recompute", "--config", Path.Combine(workspace, "night.yaml")]);
            Thread.Sleep(length * chance.NextDouble());
            run.Kill();
            run.WaitForExit();
            NightWorkspace.AssertSound(workspace, $"kill {kill}");
            var acknowledged = File.Exists(Path.Combine(workspace, "nights", "taken.json")) && File.ReadAllText(Path.Combine(workspace, "nights", "taken.json")).Contains("trajectory.csv", StringComparison.Ordinal);
            if (acknowledged)
            {
                using var store = Store.Open(new Workspace(workspace).StorePath);
                Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM raw.file WHERE file = 'trajectory.csv'"));
            }
            night.AssertMended(workspace, $"kill {kill}");
            Directory.Delete(workspace, recursive: true);
        }
    }
}
