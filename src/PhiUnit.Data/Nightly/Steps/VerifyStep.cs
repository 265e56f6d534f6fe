using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Checks what was computed, writes it where no reader looks, reads every byte of it back, and gives it its name.</summary>
static class VerifyStep
{
    public static StepResult Run(Night night)
    {
        var runId = night.Plan!.RunId;
        if (night.Release is not null) return StepResult.Skipped($"every file of release {runId} was compared with its hash");
        var contents = night.Build.Contents(night.Plan, night.Runs!, night.Index, night.DataChecks);
        ChecksFailedException.ThrowIfAny(contents.Checks);
        var building = night.Build.Write(contents, night.Started);
        ReleaseVerifier.Require(building);
        var files = ReleaseManifest.Read(building).Files;
        night.Runs = null;
        night.Index = null;
        if (night.Releases.Find(runId) is { } there && ReleaseVerifier.Problems(there).Count == 0) return Compare(night, there, files);
        night.Release = night.Releases.Seal(runId);
        night.IsNew = true;
        return StepResult.Done(FormattableString.Invariant($"{contents.Checks.Count} checks hold; {files.Count} files, {files.Sum(f => f.Bytes) >> 20} MB, read back and whole"));
    }

    // --force: a release never changes, so that what came out must be what is there.
    static StepResult Compare(Night night, string there, IReadOnlyList<ReleaseFile> files)
    {
        var differing = files.Except(ReleaseManifest.Read(there).Files).Select(f => f.Path).ToList();
        night.Releases.RemoveUnfinished();
        night.Release = there;
        if (differing.Count > 0)
            throw new ChecksFailedException([ReleaseCheck.Of($"same_inputs_same_bytes ({string.Join(", ", differing)})", holds: false, differing.Count)]);
        return StepResult.Done(FormattableString.Invariant($"made again and equal to the byte: {files.Count} files"));
    }
}
