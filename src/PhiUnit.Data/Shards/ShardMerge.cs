using PhiUnit.Core;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Shards;

/// <summary>
/// Puts the shards of a release together: the draws come from their partitions, everything else (the runs without draws, the index, checks, inputs) is made from the
/// same workspace in seconds. The release is, to the byte, the one that a single run makes.
/// </summary>
public sealed class ShardMerge(Workspace workspace, Store store, IProgress<StepProgress> progress)
{
    /// <param name="folders">Folders that shards were written into, or folders above them.</param>
    /// <exception cref="InputRefusedException">A part is missing, damaged, or of another release; all of it is listed.</exception>
    public PublishedRelease Run(IReadOnlyList<string> folders)
    {
        var shards = folders.SelectMany(Below).Select(folder => (Folder: folder, Manifest: ShardManifest.Read(folder))).ToList();
        if (shards.Count == 0) throw new NotFoundException($"{string.Join(", ", folders)}: found no {ShardManifest.FileName}, expected the output of 'phiunit project --shard I/N --out DIR'.");
        var recipe = shards[0].Manifest.Recipe;
        var options = new ReleaseOptions([.. recipe.Places.Select(code => new Place(code, AreaRegister.Default.NameOf(code)!))], recipe.Scenarios, recipe.LastYear)
        {
            Draws = Deviations.Setting(recipe.Draws!.Value, recipe.Seed!.Value),
        };
        var build = new ReleaseBuild(workspace, store, progress);
        var runId = build.Plan(options).RunId;
        var notes = shards.SelectMany(s => Faults(s.Folder, s.Manifest, runId)).ToList();
        var files = shards.SelectMany(s => s.Manifest.Files.Select(f => (f.Path, Full: Path.Combine(s.Folder, f.Path)))).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Full, StringComparer.Ordinal);
        var units = ShardUnit.Of(recipe.Scenarios.Select(s => s.Name), recipe.Draws.Value);
        notes.AddRange(units.Where(u => !files.ContainsKey(u.Path)).Select(u => Fault(u.Path, "no shard that holds it", "one of them")));
        if (notes.Count > 0) throw new InputRefusedException(notes);
        return build.Run(options, scenario => new DrawPartitions([.. units.Where(u => u.Scenario == scenario).Select(u => files[u.Path])]));
    }

    static IEnumerable<string> Below(string folder) => !Directory.Exists(folder)
        ? throw new DirectoryNotFoundException($"No folder {folder}; the output of 'phiunit project --shard I/N --out DIR' expected.")
        : Directory.GetFiles(folder, ShardManifest.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetDirectoryName(f)!);

    static IEnumerable<Note> Faults(string folder, ShardManifest shard, string runId)
    {
        if (shard.RunId != runId)
        {
            yield return Fault(Path.Combine(folder, ShardManifest.FileName), $"a part of release {shard.RunId}", $"one of {runId}: the same figures, scenarios, draws and build of the code as this workspace");
            yield break;
        }
        foreach (var file in shard.Files)
        {
            if (ReleaseVerifier.Difference(folder, file) is { } problem) yield return Fault(Path.Combine(folder, file.Path), problem, "what the shard wrote");
        }
    }

    static Note Fault(string file, string found, string expected) => new("E_SHARD", file, null, null, found, expected, $"{file}: found {found}, expected {expected}. Make that shard again.");
}
