using PhiUnit.Core;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>Makes an earlier release again: from the snapshots of its inputs, in a workspace of its own, and holds every file against the manifest.</summary>
public sealed class ReleaseRebuild(Workspace workspace, IProgress<StepProgress> progress)
{
    /// <summary>How the folders are named that releases are made again in.</summary>
    internal const string Pattern = ".rebuild-*";

    readonly ReleaseFolder _releases = new(workspace);

    /// <summary>What came of it.</summary>
    /// <param name="RunId">The release.</param>
    /// <param name="Source">What it was made from, in words.</param>
    /// <param name="SameBuild">Whether the code is the build that made the release.</param>
    /// <param name="Files">Number of files of the release.</param>
    /// <param name="Differing">Files that came out differently.</param>
    /// <param name="PutBack">Whether the release was missing or damaged and was put in place.</param>
    public sealed record Result(string RunId, string Source, bool SameBuild, int Files, IReadOnlyList<string> Differing, bool PutBack)
    {
        public bool IsSame => Differing.Count == 0;
    }

    /// <param name="runId">A release that is there, or was taken away by prune.</param>
    /// <exception cref="NotFoundException">Neither its folder nor its manifest is there, or its inputs are not.</exception>
    public Result Run(string runId)
    {
        var manifest = Manifest(runId);
        var recipe = manifest.Recipe ?? throw new NotFoundException($"Release {runId} was made by a version that kept no recipe; it cannot be made again.");
        var scratch = Path.Combine(workspace.Folder, Pattern.Replace("*", runId, StringComparison.Ordinal));
        if (Directory.Exists(scratch)) Directory.Delete(scratch, recursive: true);
        try
        {
            var own = new Workspace(scratch);
            var source = Load(own, manifest, recipe);
            Make(own, manifest, recipe);
            return Compare(own, manifest, recipe, source);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    ReleaseManifest Manifest(string runId)
    {
        var path = _releases.Find(runId) is { } folder ? Path.Combine(folder, ReleaseManifest.FileName) : Retention.ManifestOf(workspace, runId);
        return runId.All(char.IsAsciiLetterOrDigit) && File.Exists(path) ? ReleaseManifest.Parse(path)
            : throw new NotFoundException($"No release {runId} in {workspace.Folder}, and no manifest of one that was taken away.");
    }

    // From the snapshots where all are there; otherwise from the versions that the workspace keeps of every file that it ever loaded.
    string Load(Workspace own, ReleaseManifest manifest, ReleaseRecipe recipe)
    {
        progress.Report(new("Load the snapshots", 0));
        var snapshots = SnapshotFiles.ByHash(workspace);
        if (recipe.Loads.All(l => snapshots.ContainsKey(l.Sha256)))
        {
            using (var store = Store.Open(own.StorePath))
            {
                var folders = recipe.Loads.DistinctBy(l => (l.Sequence, l.File)).Select((load, i) =>
                {
                    var folder = Path.Combine(own.Folder, "in", i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture));
                    Durable.Copy(snapshots[load.Sha256], Path.Combine(folder, load.File));
                    return folder;
                }).ToList();
                Ingest.Run(store, folders, new IngestOptions { AcceptRevisions = true });
                if (Same(LoadedInputs.Read(store), manifest.Inputs)) return FormattableString.Invariant($"{recipe.Loads.Select(l => l.Sha256).Distinct().Count()} snapshots");
            }
            File.Delete(own.StorePath);
        }
        using var then = AsOf.Open(workspace, recipe.Loads);
        if (!Same(LoadedInputs.Read(then.Store), manifest.Inputs))
            throw new NotFoundException($"Release {manifest.RunId}: its inputs are neither in the snapshots nor in the loaded figures any more; it cannot be made again.");
        then.Store.Checkpoint();
        File.Copy(then.Store.Path, own.StorePath, overwrite: true);
        return "the versions that the workspace keeps, as not every input has a snapshot";
    }

    void Make(Workspace own, ReleaseManifest manifest, ReleaseRecipe recipe)
    {
        using var store = Store.Open(own.StorePath);
        var register = AreaRegister.Default;
        var options = new ReleaseOptions([.. recipe.Places.Select(code => new Place(code, register.NameOf(code)!))], recipe.Scenarios, recipe.LastYear)
        {
            Draws = recipe.Draws is { } draws ? Deviations.Setting(draws, recipe.Seed ?? 1) : null,
            SingleAgeIntervals = recipe.SingleAgeIntervals,
        };
        var build = new ReleaseBuild(own, store, progress);
        // Under its own name, whatever build this is, and with the order of loading that its recipe has.
        var plan = build.Plan(options) with { RunId = manifest.RunId, Recipe = recipe };
        build.Write(build.Contents(plan, build.Project(plan), build.Index(), build.DataChecks()), manifest.Started);
    }

    Result Compare(Workspace own, ReleaseManifest manifest, ReleaseRecipe recipe, string source)
    {
        var made = new ReleaseFolder(own).Seal(manifest.RunId);
        var files = ReleaseManifest.Read(made).Files;
        var differing = files.Except(manifest.Files).Concat(manifest.Files.Except(files)).Select(f => f.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var isThere = _releases.Find(manifest.RunId) is { } folder && ReleaseVerifier.Problems(folder).Count == 0;
        if (differing.Count == 0 && !isThere) PutBack(made, manifest);
        return new(manifest.RunId, source, recipe.CodeFingerprint == CodeVersion.Fingerprint, manifest.Files.Count, differing, differing.Count == 0 && !isThere);
    }

    void PutBack(string made, ReleaseManifest manifest)
    {
        _releases.Build(manifest.RunId, building =>
        {
            foreach (var file in Directory.GetFiles(made, "*", SearchOption.AllDirectories)) Durable.Copy(file, Path.Combine(building, Path.GetRelativePath(made, file)));
        });
        _releases.Seal(manifest.RunId);
        _releases.History.Add(new(DateTimeOffset.UtcNow, manifest.RunId, ReleaseEvent.Rebuilt, "", "", "made again from its inputs"));
    }

    static bool Same(IReadOnlyList<ReleaseInput> found, IReadOnlyList<ReleaseInput> expected) =>
        found.Select(i => (i.Dataset, i.Release, i.File, i.Sha256)).ToHashSet().SetEquals(expected.Select(i => (i.Dataset, i.Release, i.File, i.Sha256)));
}
