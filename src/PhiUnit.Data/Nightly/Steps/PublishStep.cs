using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Points to the release, by one rename; a release that was taken back stays back until something changes.</summary>
static class PublishStep
{
    public static StepResult Run(Night night)
    {
        var runId = night.Plan!.RunId;
        if (!night.Options.Force && night.Releases.History.WithdrawnBy(runId) is { } withdrawn)
        {
            night.Outcome = LedgerEntry.Held;
            night.Remarks.Add(FormattableString.Invariant($"release {runId} was taken back on {withdrawn.Time.UtcDateTime:yyyy-MM-dd} ({withdrawn.Note}); {night.Releases.Current()} stays current until inputs, parameters or code change, or --force"));
            StaleMarks.Write(night.Workspace, night.Releases.Current() ?? "", night.Stale);
            return StepResult.Skipped(night.Remarks[^1]);
        }
        var isThere = night.Releases.Current() == runId;
        night.Releases.MakeCurrent(runId, "published by the nightly run");
        night.Outcome = night.IsNew || !isThere ? LedgerEntry.Published : LedgerEntry.Unchanged;
        StaleMarks.Write(night.Workspace, runId, night.Stale);
        return isThere && !night.IsNew ? StepResult.Skipped($"release {runId} is current already") : StepResult.Done($"release {runId} is current");
    }
}
