using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>The releases of a workspace: releases/RUN_ID, and the pointer releases/current that names one of them.</summary>
public sealed class ReleaseFolder(Workspace workspace)
{
    string Pointer => Path.Combine(workspace.ReleasesFolder, "current");

    /// <summary>Run ids, oldest first by the time in their manifests.</summary>
    public IReadOnlyList<string> All() => !Directory.Exists(workspace.ReleasesFolder)
        ? []
        : [.. Directory.GetDirectories(workspace.ReleasesFolder)
            .Where(d => File.Exists(Path.Combine(d, ReleaseManifest.FileName)))
            .OrderBy(d => ReleaseManifest.Read(d).Started).ThenBy(d => d, StringComparer.Ordinal)
            .Select(d => Path.GetFileName(d)!)];

    /// <summary>Manifests of the releases, oldest first; those that cannot be read are left out.</summary>
    public IReadOnlyList<ReleaseManifest> Readable() => !Directory.Exists(workspace.ReleasesFolder)
        ? []
        : [.. Directory.GetDirectories(workspace.ReleasesFolder).Where(d => !Path.GetFileName(d).StartsWith('.')).Select(ReadOrNull).OfType<ReleaseManifest>()
            .OrderBy(m => m.Started).ThenBy(m => m.RunId, StringComparer.Ordinal)];

    static ReleaseManifest? ReadOrNull(string folder)
    {
        try
        {
            return ReleaseManifest.Read(folder);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>The run id of the current release, or null when none was published yet.</summary>
    public string? Current() => File.Exists(Pointer) ? File.ReadAllText(Pointer).Trim() : null;

    /// <summary>When a run last came to the current release, new or the same again; null when none was published yet.</summary>
    public DateTimeOffset? Confirmed() => File.Exists(Pointer) ? File.GetLastWriteTimeUtc(Pointer) : null;

    /// <summary>The folder of a release, or null.</summary>
    public string? Find(string runId)
    {
        var folder = Path.Combine(workspace.ReleasesFolder, runId);
        return runId.All(char.IsAsciiLetterOrDigit) && File.Exists(Path.Combine(folder, ReleaseManifest.FileName)) ? folder : null;
    }

    /// <summary>The folder of a release by its id, or of the current one.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public string Require(string? runId)
    {
        if ((runId ?? Current()) is not { } id)
            throw new NotFoundException($"No release in {workspace.Folder} yet. Run 'phiunit demo', or load figures and run 'phiunit project'.");
        return Find(id) ?? throw new NotFoundException($"No release {id} in {workspace.Folder}. 'phiunit releases list' shows those that are there.");
    }

    /// <summary>
    /// Writes a release into a folder of its own, makes it durable, gives it its name, and only then points to it: at no moment is
    /// there a half release under a name that readers open.
    /// </summary>
    /// <param name="runId">Id of the release.</param>
    /// <param name="write">Writes all its files into the folder given.</param>
    public string Publish(string runId, Action<string> write)
    {
        Directory.CreateDirectory(workspace.ReleasesFolder);
        RemoveUnfinished();
        var building = Path.Combine(workspace.ReleasesFolder, $".building-{runId}");
        Directory.CreateDirectory(building);
        write(building);
        Durable.SyncFolder(building);

        var folder = Path.Combine(workspace.ReleasesFolder, runId);
        if (Directory.Exists(folder)) Directory.Move(folder, Path.Combine(workspace.ReleasesFolder, $".building-damaged-{runId}"));
        Directory.Move(building, folder);
        MakeCurrent(runId);
        RemoveUnfinished();
        return folder;
    }

    public void MakeCurrent(string runId)
    {
        var next = Pointer + ".next";
        File.WriteAllText(next, runId + "\n");
        Durable.SyncFile(next);
        File.Move(next, Pointer, overwrite: true);
        Durable.SyncNames(workspace.ReleasesFolder);
    }

    void RemoveUnfinished()
    {
        foreach (var left in Directory.GetDirectories(workspace.ReleasesFolder, ".building-*")) Directory.Delete(left, recursive: true);
    }
}
