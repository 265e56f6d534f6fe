using PhiUnit.Data;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>A workspace before a night that has something to do in every step: two earlier releases, and a trajectory in the inbox. Small, so that many nights can be run.</summary>
public sealed class NightWorkspace(DemoWorkspace demo)
{
    public const string Settings = "scenarios: [local-plan]\nplaces: [Luton]\nto: 2026\nkeep: {releases: 1, days: 0, months: 0}\nminimum_free_mb: 1\n";

    /// <summary>Samples that are loaded: those that a projection, the index and a page need, without small areas.</summary>
    static readonly string[] Samples =
        ["boundaries", "fingertips", "health-index", "households", "housing", "ons-components", "ons-mye", "ons-npp", "ons-snpp"];

    /// <summary>What a night without a fault comes to: its release, by file and hash.</summary>
    public required string RunId { get; init; }
    public required IReadOnlyList<ReleaseFile> Files { get; init; }

    /// <summary>What it renders, and its scores of earlier forecasts: path and content.</summary>
    public required IReadOnlyList<(string Path, string Text)> Rendered { get; init; }

    /// <summary>The calls to files and databases of that night, by step.</summary>
    public required Fault Counted { get; init; }
    public required string Folder { get; init; }

    public static NightWorkspace Make(DemoWorkspace demo)
    {
        var folder = demo.NewFolder();
        File.WriteAllText(Path.Combine(folder, "night.yaml"), Settings);
        Assert.Equal(0, Phiunit.DoHere(folder, ["ingest", .. Samples.Select(s => Checkout.Sample(s))]).ExitCode);
        FewAuthorities(folder);
        // Three earlier releases, so that the oldest goes.
        foreach (var year in (string[])["2024", "2025", "2026"])
            Assert.Equal(0, NightHere(folder, null, "--to", year).ExitCode);
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName, "trajectory.csv"),
        [
            "area_code,site_ref,site_name,period,net_dwellings",
            .. Enumerable.Range(2024, 3).Select(y => $"E06000032,A1,Example site,{y - 1}/{y % 100:00},1500"),
        ]);
        var (trial, count) = (demo.Copy(folder), Fault.Of("count")!);
        var run = NightHere(trial, count);
        Assert.True(run.ExitCode == 0, $"{run}");
        var release = DemoWorkspace.Current(trial);
        return new(demo) { Folder = folder, RunId = Path.GetFileName(release), Files = ReleaseManifest.Read(release).Files, Rendered = RenderedIn(trial, Path.GetFileName(release)), Counted = count };
    }

    // The Health Index of all authorities is most of the work of a small night. The composites of few are not those that were published: under other codes, they are not compared.
    static void FewAuthorities(string folder)
    {
        const string few = "('E06000032', 'E06000042', 'E06000055', 'E06000056', 'E06000001', 'E06000002')";
        using var store = Store.Open(new Workspace(folder).StorePath);
        store.Execute($"DELETE FROM clean.health_index_score WHERE area NOT IN {few}; DELETE FROM clean.health_index_population WHERE area NOT IN {few}");
        store.Execute("UPDATE clean.health_index_score SET code = 'of all: ' || code WHERE level <> 'indicator'");
        store.Checkpoint();
    }

    /// <summary>A copy that a test may change: of this workspace, or of another.</summary>
    public string Copy(string? of = null) => demo.Copy(of ?? Folder);

    /// <summary>Runs a night in a process of its own.</summary>
    public static Phiunit.Run Night(string workspace, (string, string)[] environment, params string[] options) => Phiunit.Do(workspace, environment, Recompute(workspace, options));

    /// <summary>Runs a night within this process, in which a fault may happen.</summary>
    public static Phiunit.Run NightHere(string workspace, Fault? fault = null, params string[] options)
    {
        FaultHook.Set(fault);
        try
        {
            return Phiunit.DoHere(workspace, Recompute(workspace, options));
        }
        finally
        {
            FaultHook.Set(null);
        }
    }

    static string[] Recompute(string workspace, string[] options) => ["recompute", "--config", Path.Combine(workspace, "night.yaml"), .. options];

    static List<(string Path, string Text)> RenderedIn(string workspace, string runId) =>
        [.. Directory.GetFiles(Path.Combine(workspace, "outputs", runId), "*", SearchOption.AllDirectories).Append(Path.Combine(workspace, "nights", "forecasts.json"))
            .Select(f => (Path.GetRelativePath(workspace, f), File.ReadAllText(f)))];

    /// <summary>What must hold whatever happened: the pointer names a release that is whole, and the ledger tells the truth.</summary>
    public static void AssertSound(string workspace, string why)
    {
        var releases = new ReleaseFolder(new Workspace(workspace));
        var current = releases.Current();
        Assert.True(current is not null && releases.Find(current) is not null, $"{why}: the pointer says {current}");
        var problems = ReleaseVerifier.Problems(releases.Require(null));
        Assert.True(problems.Count == 0, $"{why}: {string.Join("; ", problems)}");
        var last = new Ledger(new Workspace(workspace)).All()[^1];
        Assert.True(last.Outcome != LedgerEntry.Running || last.Owner == WriterProcess.Current || !last.Owner.IsAlive, $"{why}: the ledger says that a run goes on");
        if (last.IsGood) Assert.True(last.RunId == current, $"{why}: the ledger says {last.Outcome} {last.RunId}, the pointer {current}");
        if (last.Outcome == LedgerEntry.Failed) Assert.True(last.Message.Length > 0, $"{why}: failed without a reason");
    }

    /// <summary>The night after: it completes, and comes to the same bytes as one without a fault.</summary>
    public void AssertMended(string workspace, string why)
    {
        var run = NightHere(workspace);
        Assert.True(run.ExitCode == 0, $"{why}, the night after: {run}");
        AssertSound(workspace, $"{why}, the night after");
        var release = DemoWorkspace.Current(workspace);
        Assert.True(Path.GetFileName(release) == RunId, $"{why}, the night after: {Path.GetFileName(release)}");
        Assert.Equal(Files, ReleaseManifest.Read(release).Files);
        Assert.True(RenderedIn(workspace, RunId).Except(Rendered).ToList() is [], $"{why}, the night after: {string.Join(", ", RenderedIn(workspace, RunId).Except(Rendered).Select(f => f.Path))} differs");
        Assert.DoesNotContain(new Ledger(new Workspace(workspace)).All(), e => e.Outcome == LedgerEntry.Running);
        Assert.Empty(Directory.GetDirectories(Path.Combine(workspace, "releases"), ".building-*"));
    }
}
