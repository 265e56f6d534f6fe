using PhiUnit.Data.Nightly;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Going back, taking away, making again, saying that a release is approved.</summary>
[Collection(NightTests.Name)]
public class ReleaseVerbTests(NightFixture nights)
{
    [Fact]
    public void Rollback_goes_back_one_release_at_a_time_and_the_night_leaves_it_at_that_until_something_changes()
    {
        var workspace = nights.Workspace.Copy();
        var releases = InProcess.Releases(workspace);
        var line = releases.History.Line(releases.Current()).Where(id => releases.Find(id) is not null).ToList();
        Assert.Equal(2, line.Count); // the oldest of three was pruned
        Assert.Equal(0, NightWorkspace.NightHere(workspace).ExitCode);
        var bad = releases.Current()!;

        Assert.Equal(0, Phiunit.DoHere(workspace, "releases", "rollback", "--note", "wrong trajectory").ExitCode);
        Assert.Equal(line[^1], releases.Current());
        var held = NightWorkspace.NightHere(workspace);
        Assert.True(held.ExitCode == 0, $"{held}");
        Assert.Contains("wrong trajectory", held.Out, StringComparison.Ordinal);
        Assert.Equal(line[^1], releases.Current());
        Assert.Equal(LedgerEntry.Held, InProcess.Ledger(workspace)[^1].Outcome);

        Assert.Equal(0, NightWorkspace.NightHere(workspace, null, "--force").ExitCode);
        Assert.Equal(bad, releases.Current());
        Assert.Equal(4, Phiunit.DoHere(workspace, "releases", "rollback", "0123456789abcdef").ExitCode);
        Assert.Equal(bad, releases.Current());
    }

    [Fact]
    public void Retention_never_touches_the_current_release_the_one_before_or_an_approved_one()
    {
        var workspace = nights.Demo.Copy();
        var clock = new SetClock(new(2026, 1, 1, 2, 0, 0, TimeSpan.Zero));
        var settings = new NightSettings { MinimumFree = 0 };
        string[] ids = [.. Enumerable.Range(0, 5).Select(i =>
        {
            clock.Now = clock.Now.AddDays(40);
            return InProcess.Night(workspace, clock, settings, to: 2024 + i).Release!.RunId;
        })];
        var releases = InProcess.Releases(workspace);
        releases.History.Add(new(clock.Now, ids[1], ReleaseEvent.Approved, "A. Approver", "approver", ""));
        releases.MakeCurrent(ids[0], "by hand");
        var none = new RetentionSettings { Releases = 1, Days = 0, Months = 0 };

        var (gone, _) = new Retention(new Workspace(workspace), none, clock).Run();

        // Current: the first; before it: the last, newest too; approved: the second. The demo's own release is as old as its clock says.
        Assert.Subset(gone.ToHashSet(), ((string[])[ids[2], ids[3]]).ToHashSet());
        Assert.Equal(ids[0], releases.Current());
        foreach (var kept in (string[])[ids[0], ids[1], ids[4]]) Assert.Empty(ReleaseVerifier.Problems(releases.Require(kept)));
        Assert.Empty(new Retention(new Workspace(workspace), none, clock).Run().Releases);
    }

    [Fact]
    public void A_release_that_was_taken_away_is_made_again_from_its_snapshots_bit_for_bit()
    {
        var workspace = nights.Demo.NewFolder();
        Directory.CreateDirectory(Path.Combine(workspace, "inbox"));
        foreach (var file in Directory.GetFiles(Checkout.Sample(), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(workspace, "inbox", Path.GetRelativePath(Checkout.Sample(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        string[] ids = [.. Enumerable.Range(2025, 3).Select(to => InProcess.Night(workspace, to: to).Release!.RunId)];
        var releases = InProcess.Releases(workspace);
        var files = ReleaseManifest.Read(releases.Require(ids[0])).Files;
        Assert.Equal([ids[0]], new Retention(new Workspace(workspace), new() { Releases = 1, Days = 0, Months = 0 }, TimeProvider.System).Run().Releases);
        Assert.Null(releases.Find(ids[0]));
        // What the workspace loaded is not needed for it.
        File.Delete(Path.Combine(workspace, "workspace.duckdb"));

        var run = Phiunit.Do(workspace, "releases", "rebuild", ids[0]);

        Assert.True(run.ExitCode == 0, $"{run}");
        Assert.Contains("bit for bit", run.Out, StringComparison.Ordinal);
        Assert.Contains("snapshots", run.Out, StringComparison.Ordinal);
        Assert.Equal(files, ReleaseManifest.Read(releases.Require(ids[0])).Files);
        Assert.Empty(ReleaseVerifier.Problems(releases.Require(ids[0])));
        Assert.Equal(ids[2], releases.Current());
        // And the night loads its snapshots anew, and comes to the release that is current.
        Assert.Equal(LedgerEntry.Unchanged, InProcess.Night(workspace, to: 2027).Outcome);
    }

    [Fact]
    public void A_release_is_a_draft_until_someone_says_otherwise()
    {
        var workspace = nights.Workspace.Copy();
        var id = InProcess.Releases(workspace).Current()!;
        Assert.Contains("(draft)", Phiunit.DoHere(workspace, "status").Out, StringComparison.Ordinal);
        Assert.Equal(0, Phiunit.DoHere(workspace, "releases", "approve", id, "--state", "assured", "--by", "A. Assurer", "--note", "=1+1").ExitCode);
        Assert.Contains("(assured)", Phiunit.DoHere(workspace, "status").Out, StringComparison.Ordinal);
        var pack = File.ReadAllText(Path.Combine(DemoWorkspace.Current(workspace), "assurance.html"));
        foreach (var part in (string[])["Data log", "Assumptions log", "Decisions", "Known limits", "Verification", "Validation", "Roles", "Review"]) Assert.Contains(part, pack, StringComparison.Ordinal);
        Assert.Equal(1, Phiunit.DoHere(workspace, "releases", "approve", id, "--state", "splendid").ExitCode);
    }
}
