using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Keeps what lies in the inbox; files that were fetched are snapshots already.</summary>
static class SnapshotStep
{
    public static StepResult Run(Night night)
    {
        if (night.Settings.Inbox is { } own && !Directory.Exists(own)) throw new NotFoundException($"No folder {own}; the inbox of the settings expected.");
        Durable.CreateFolder(night.Inbox);
        night.Lying = InboxSnapshots.Lying(night.Inbox);
        var fresh = new InboxSnapshots(night.Workspace).Take(night.Inbox, night.Lying, night.Started);
        if (fresh > 0) night.Lying = WithKeptHashes(night);
        return fresh == 0
            ? StepResult.Skipped(FormattableString.Invariant($"the {night.Lying.Count} files of the inbox are kept already"))
            : StepResult.Done(FormattableString.Invariant($"{fresh} of {night.Lying.Count} files of the inbox are new"));
    }

    // A file may have changed between being looked at and being copied: what counts is the copy.
    static IReadOnlyList<OfferedBytes> WithKeptHashes(Night night)
    {
        var newest = new InboxSnapshots(night.Workspace).Sets()[^1].Files;
        return [.. night.Lying.Select(f => f with { Sha256 = newest.GetValueOrDefault(f.Name, f.Sha256) })];
    }
}
