using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>A workspace before a night that has something to do in every step: two earlier releases, and a trajectory in the inbox. Small, so that many nights can be run.</summary>
public sealed class NightWorkspace(DemoWorkspace demo)
{
    public const string Settings = "scenarios: [local-plan]\nplaces: [Luton]\nto: 2026\nkeep: {releases: 1, days: 0, months: 0}\nminimum_free_mb: 1\n";

    /// <summary>What a night without a fault comes to: its release, by file and hash.</summary>
    public required string RunId { get; init; }
    public required IReadOnlyList<ReleaseFile> Files { get; init; }

    /// <summary>Calls to files and databases by step.</summary>
    public required IReadOnlyDictionary<string, long> Calls { get; init; }
    public required string Folder { get; init; }

    public static NightWorkspace Make(DemoWorkspace demo)
    {
        var folder = demo.Copy();
        File.WriteAllText(Path.Combine(folder, "night.yaml"), Settings);
        Directory.Delete(Path.Combine(folder, "releases"), recursive: true);
        // Three earlier releases, so that the oldest goes.
        foreach (var year in (string[])["2024", "2025", "2026"])
            Assert.Equal(0, Night(folder, [], "--to", year).ExitCode);
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName, "trajectory.csv"),
        [
            "area_code,site_ref,site_name,period,net_dwellings",
            .. Enumerable.Range(2024, 3).Select(y => $"E06000032,A1,Example site,{y - 1}/{y % 100:00},1500"),
        ]);
        var trial = demo.Copy(folder);
        var run = Night(trial, [("PHIUNIT_FAULT", "count")]);
        Assert.True(run.ExitCode == 0, $"{run}");
        var log = File.ReadAllLines(Directory.GetFiles(trial, "log.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last()).Select(line => JsonDocument.Parse(line).RootElement);
        var release = DemoWorkspace.Current(trial);
        return new(demo)
        {
            Folder = folder,
            RunId = Path.GetFileName(release),
            Files = ReleaseManifest.Read(release).Files,
            Calls = log.Where(l => l.GetProperty("event").GetString()!.StartsWith("step_", StringComparison.Ordinal) && l.GetProperty("calls").ValueKind == JsonValueKind.Number)
                .ToDictionary(l => l.GetProperty("step").GetString()!, l => l.GetProperty("calls").GetInt64()),
        };
    }

    public string Copy() => demo.Copy(Folder);

    /// <summary>Runs a night in a process of its own.</summary>
    public static Phiunit.Run Night(string workspace, (string, string)[] environment, params string[] options) =>
        Phiunit.Do(workspace, environment, ["recompute", "--config", Path.Combine(workspace, "night.yaml"), .. options]);

    /// <summary>What must hold whatever happened: the pointer names a release that is whole, and the ledger tells the truth.</summary>
    public static void AssertSound(string workspace, string why)
    {
        var releases = new ReleaseFolder(new Workspace(workspace));
        var current = releases.Current();
        Assert.True(current is not null && releases.Find(current) is not null, $"{why}: the pointer says {current}");
        var problems = ReleaseVerifier.Problems(releases.Require(null));
        Assert.True(problems.Count == 0, $"{why}: {string.Join("; ", problems)}");
        var last = new Ledger(new Workspace(workspace)).All()[^1];
        Assert.True(last.Outcome != LedgerEntry.Running || !last.Owner.IsAlive, $"{why}: the ledger says that a run goes on");
        if (last.IsGood) Assert.True(last.RunId == current, $"{why}: the ledger says {last.Outcome} {last.RunId}, the pointer {current}");
        if (last.Outcome == LedgerEntry.Failed) Assert.True(last.Message.Length > 0, $"{why}: failed without a reason");
    }

    /// <summary>The night after: it completes, and comes to the same bytes as one without a fault.</summary>
    public void AssertMended(string workspace, string why)
    {
        var run = Night(workspace, []);
        Assert.True(run.ExitCode == 0, $"{why}, the night after: {run}");
        AssertSound(workspace, $"{why}, the night after");
        var release = DemoWorkspace.Current(workspace);
        Assert.True(Path.GetFileName(release) == RunId, $"{why}, the night after: {Path.GetFileName(release)}");
        Assert.Equal(Files, ReleaseManifest.Read(release).Files);
        Assert.DoesNotContain(new Ledger(new Workspace(workspace)).All(), e => e.Outcome == LedgerEntry.Running);
        Assert.Empty(Directory.GetDirectories(Path.Combine(workspace, "releases"), ".building-*"));
    }
}
