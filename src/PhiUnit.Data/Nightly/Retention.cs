using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>Takes away releases that nothing keeps. Their manifests stay, so that they can be made again from the snapshots.</summary>
public sealed class Retention(Workspace workspace, RetentionSettings settings, TimeProvider clock)
{
    const string Going = ".pruned-";
    readonly ReleaseFolder _releases = new(workspace) { Clock = clock };

    /// <summary>Where manifests of releases that were taken away are kept.</summary>
    public static string ManifestOf(Workspace workspace, string runId)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return Path.Combine(workspace.ReleasesFolder, ".pruned", runId + ".json");
    }

    /// <summary>Releases that nothing keeps, oldest first.</summary>
    public IReadOnlyList<string> Superfluous()
    {
        // One that cannot be read is for people to look at.
        var all = _releases.All().Select(id => (Id: id, At: Finished(id))).Where(r => r.At is not null).Select(r => (r.Id, At: r.At!.Value)).OrderBy(r => r.At).ToList();
        var current = _releases.Current();
        var line = _releases.History.Line(current);
        var now = clock.GetUtcNow();
        var kept = all.TakeLast(settings.Releases).Concat(all.Where(r => r.At > now.AddDays(-settings.Days)))
            .Concat(all.GroupBy(r => (r.At.Year, r.At.Month)).Select(m => m.Last()).TakeLast(settings.Months)).Select(r => r.Id)
            .Concat(line.TakeLast(2)).Append(current).Concat(all.Select(r => r.Id).Where(id => _releases.History.StateOf(id) != ReleaseEvent.Draft)).ToHashSet();
        return [.. all.Select(r => r.Id).Where(id => !kept.Contains(id))];
    }

    /// <summary>Takes them away, with what was rendered of them, and reports of nights past their days.</summary>
    /// <returns>Releases, and reports of nights, that are gone.</returns>
    public (IReadOnlyList<string> Releases, int Nights) Run()
    {
        // A folder loses its name first: one that is half taken away is no release.
        foreach (var left in Directory.Exists(workspace.ReleasesFolder) ? Directory.GetDirectories(workspace.ReleasesFolder, Going + "*") : []) Durable.DeleteFolder(left);
        var gone = Superfluous();
        foreach (var id in gone)
        {
            var folder = _releases.Require(id);
            Durable.CreateFolder(Path.GetDirectoryName(ManifestOf(workspace, id))!);
            Durable.Copy(Path.Combine(folder, ReleaseManifest.FileName), ManifestOf(workspace, id));
            _releases.History.Add(new(clock.GetUtcNow(), id, ReleaseEvent.Pruned, "", "", "beyond what is kept"));
            var going = Path.Combine(workspace.ReleasesFolder, Going + id);
            Durable.MoveFolder(folder, going);
            Durable.DeleteFolder(going);
            ReleaseSeal.Remove(folder);
            var outputs = Path.Combine(workspace.OutputsFolder, id);
            if (Directory.Exists(outputs)) Durable.DeleteFolder(outputs);
        }
        return (gone, PruneNights());
    }

    int PruneNights()
    {
        if (!Directory.Exists(workspace.NightsFolder)) return 0;
        var oldest = NightFolder.NameOf(clock.GetUtcNow().AddDays(-Math.Max(1, settings.Days)));
        var old = Directory.GetDirectories(workspace.NightsFolder).Where(d => string.CompareOrdinal(Path.GetFileName(d), oldest) < 0).SkipLast(1).ToList();
        foreach (var night in old) Durable.DeleteFolder(night);
        return old.Count;
    }

    DateTimeOffset? Finished(string runId)
    {
        try
        {
            return ReleaseManifest.Read(_releases.Require(runId)).Finished;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
