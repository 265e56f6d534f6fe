using System.Text.Json;
using PhiUnit.Data.Nightly.Change;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Says what changed and why. There is a report every night: of one that failed, why it failed.</summary>
static class ReportStep
{
    /// <summary>Earlier releases that are scored against new estimates: one of each base year, the last.</summary>
    const int MostScored = 10;

    public static StepResult Run(Night night)
    {
        if (Before(night) is { } before && !ReleaseVerifier.IsReadable(before)) night.Remarks.Add($"release {night.Before}, current before this night, is damaged: nothing is compared with it");
        try
        {
            Write(night, night.Outcome, string.Join("; ", night.Remarks));
            return StepResult.Done(Path.GetRelativePath(night.Workspace.Folder, Path.Combine(night.Folder, ChangeReportFile.HtmlName)));
        }
        catch (Exception e) when (e is ReleaseDamagedException or InvalidDataException)
        {
            night.Fail("report_failed", "report", e.Message);
            return StepResult.Done($"failed: {e.Message}");
        }
    }

    /// <summary>Writes the report of a night.</summary>
    public static ChangeReport Write(Night night, string outcome, string message)
    {
        var current = night.Releases.Current();
        var totals = current is not null && night.Releases.Find(current) is { } folder && outcome != Workspaces.LedgerEntry.Failed ? ReleaseTotals.Read(folder) : null;
        var report = new ChangeReport
        {
            Night = night.Date,
            Started = night.Started,
            Outcome = outcome,
            Message = message,
            RunId = current,
            PreviousRunId = night.Before,
            Steps = [.. night.Steps],
            Change = totals is null ? null : Change(night, totals),
            Revisions = [.. night.Taken.SelectMany(t => t.Revisions)],
            Forecasts = totals is null ? [] : Forecasts(night, totals),
            Alerts = totals is null ? [] : Alerts.Of(totals),
            Stale = [.. night.Stale],
            Overdue = outcome == Workspaces.LedgerEntry.Failed ? [] : OverdueSource.Of(LoadedInputs.Read(night.Store), DateOnly.FromDateTime(night.Clock.GetUtcNow().UtcDateTime)),
            Refused = [.. night.Refused],
        };
        ChangeReportFile.Write(report, night.Folder);
        night.Report = report;
        return report;
    }

    /// <summary>Folder of the release that was current when the night began; null for none.</summary>
    static string? Before(Night night) => night.Before is null ? null : night.Releases.Find(night.Before);

    static ReleaseChange? Change(Night night, ReleaseTotals now)
    {
        if (Before(night) is not { } before || !ReleaseVerifier.IsReadable(before)) return null;
        return night.Before == now.Manifest.RunId ? ReleaseChange.Between(now, now) : ReleaseChange.Between(ReleaseTotals.Read(before), now);
    }

    // Releases never change, and neither do their scores: they are worked out again only when a release or an estimate came or went.
    static IReadOnlyList<ForecastScore> Forecasts(Night night, ReleaseTotals now)
    {
        var path = Path.Combine(night.Workspace.NightsFolder, "forecasts.json");
        var key = StepKeys.Of([now.Manifest.RunId, .. night.Releases.All(), .. LoadedInputs.Read(night.Store).Select(i => i.Sha256)]);
        if (night.Keys.Holds("forecasts", key) && File.Exists(path)) return JsonSerializer.Deserialize<List<ForecastScore>>(Durable.ReadText(path), Json.Indented)!;
        var (whole, damaged) = Earlier(night, now);
        var earlier = whole.Select(id => (RunId: id, Folder: night.Releases.Require(id))).Select(r => (r.RunId, r.Folder, Base: BaseYear(r.Folder))).DistinctBy(r => r.Base).Take(MostScored);
        IReadOnlyList<ForecastScore> scores = [.. earlier.SelectMany(r => Scores(night, r))];
        Durable.WriteText(path, JsonSerializer.Serialize(scores, Json.Indented) + "\n");
        // One that cannot be read this night may be there the next: the scores without it are not kept.
        if (damaged.Count == 0) night.Keys.Set("forecasts", key);
        return scores;
    }

    /// <summary>Releases before this one, newest first: those that are whole, and those that are not.</summary>
    static (IReadOnlyList<string> Whole, IReadOnlyList<string> Damaged) Earlier(Night night, ReleaseTotals now)
    {
        var all = night.Releases.All().Where(id => id != now.Manifest.RunId).Reverse().ToLookup(id => ReleaseVerifier.Problems(night.Releases.Require(id)).Count == 0);
        return ([.. all[true]], [.. all[false]]);
    }

    static IEnumerable<ForecastScore> Scores(Night night, (string RunId, string Folder, int Base) earlier)
    {
        using var release = ReleaseReader.Open(earlier.Folder);
        return [.. ForecastScores.Of(earlier.RunId, earlier.Base, ForecastTracking.Of(release, night.Store))];
    }

    static int BaseYear(string folder)
    {
        using var store = ReleaseReader.Open(folder);
        return store.Scalar<int?>("SELECT min(year) FROM population") ?? int.MaxValue;
    }
}
