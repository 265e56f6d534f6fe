using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Loads the snapshots that no night with this build of the code has offered yet.</summary>
static class IngestStep
{
    const string Step = "ingest";

    /// <summary>Remarks on the moment, not on the file: it is offered again the next night.</summary>
    const string CouldNotBeRead = "a file that cannot be read";

    public static StepResult Run(Night night)
    {
        var fetched = night.Fetched.Select(f => new OfferedBytes(Path.GetRelativePath(night.Workspace.Folder, f.Path), Path.GetFileName(f.Path), FileHash.Of(f.Path))).ToList();
        IReadOnlyList<OfferedBytes> offered = [.. night.Lying, .. fetched];
        var key = StepKeys.Of(offered.Select(f => $"{f.Name} {f.Sha256}"));
        var earlier = TakenFiles.Read(night.Workspace);
        if (!night.Options.Force && File.Exists(night.Workspace.StorePath) && night.Keys.Holds(Step, key))
        {
            night.Taken = Of(earlier, offered);
            Mark(night);
            return StepResult.Skipped(FormattableString.Invariant($"{offered.Count} files, all of them offered before{Refusals(night)}"));
        }
        // Found before the figures are opened, which makes their file where there was none.
        var paths = Paths(night, offered, earlier);
        var report = Ingest.Run(night.Store, paths, new IngestOptions
        {
            Clock = night.Clock,
            Progress = (_, number, count) => night.Progress.Report(new("Ingest", (double)number / count)),
        });
        var taken = TakenFiles.Of(report, offered).ToList();
        night.Taken = Of([.. taken, .. earlier], offered);
        TakenFiles.Write(night.Workspace, night.Taken);
        Mark(night);
        if (!night.Taken.Any(IsOfTheMoment)) night.Keys.Set(Step, key);
        return StepResult.Done(FormattableString.Invariant($"{taken.Count} files offered, {taken.Sum(t => t.Datasets.Count)} tables{(report.Changed ? ", new figures" : ", no new figures")}{Refusals(night)}"));
    }

    // Sets that hold a file which was not offered to this build, in the order in which they were kept; then what was fetched.
    static IReadOnlyList<string> Paths(Night night, IReadOnlyList<OfferedBytes> offered, IReadOnlyList<TakenFile> earlier)
    {
        var all = night.Options.Force || !File.Exists(night.Workspace.StorePath);
        var open = offered.Where(f => all || !earlier.Any(t => (t.File, t.Sha256, t.Build) == (f.Name, f.Sha256, CodeVersion.Fingerprint) && !IsOfTheMoment(t))).Select(f => (f.Name, f.Sha256)).ToHashSet();
        var sets = new InboxSnapshots(night.Workspace).Sets().Where(s => s.Files.Any(f => open.Contains((f.Key, f.Value)))).Select(s => s.Folder);
        return [.. sets, .. night.Fetched.Where(f => open.Any(o => o.Name == Path.GetRelativePath(night.Workspace.Folder, f.Path))).Select(f => f.Path)];
    }

    static bool IsOfTheMoment(TakenFile file) => file.Remarks.Any(r => r.Contains(CouldNotBeRead, StringComparison.Ordinal));

    static IReadOnlyList<TakenFile> Of(IReadOnlyList<TakenFile> taken, IReadOnlyList<OfferedBytes> offered) =>
        [.. offered.Select(f => taken.FirstOrDefault(t => (t.File, t.Sha256) == (f.Name, f.Sha256))).OfType<TakenFile>()];

    static void Mark(Night night)
    {
        foreach (var file in night.Taken.Where(t => t.Outcome is "reject" or "quarantine"))
        {
            foreach (var dataset in file.Datasets.DefaultIfEmpty(file.File))
                night.Fail(file.Outcome == "reject" ? "input_refused" : "input_held", dataset, file.Remarks.Count > 0 ? file.Remarks[0] : file.File);
        }
    }

    static string Refusals(Night night) => night.Refused.Count() is > 0 and var refused ? FormattableString.Invariant($", {refused} refused") : "";
}
