using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>The releases of a workspace: releases/RUN_ID, and the pointer releases/current that names one of them.</summary>
public sealed class ReleaseFolder(Workspace workspace)
{
    const string Unfinished = ".building-";

    string Pointer => Path.Combine(workspace.ReleasesFolder, "current");

    /// <summary>When the pointer is said to have been set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ReleaseHistory History { get; } = new(workspace);

    /// <summary>Run ids, oldest first by the time in their manifests; those without a manifest that can be read come first.</summary>
    public IReadOnlyList<string> All() => !Directory.Exists(workspace.ReleasesFolder)
        ? []
        : [.. Directory.GetDirectories(workspace.ReleasesFolder)
            .Where(d => File.Exists(Path.Combine(d, ReleaseManifest.FileName)) && !Path.GetFileName(d).StartsWith('.'))
            .OrderBy(Started).ThenBy(d => d, StringComparer.Ordinal)
            .Select(d => Path.GetFileName(d)!)];

    /// <summary>Manifests of the releases, oldest first; those that cannot be read are left out.</summary>
    public IReadOnlyList<ReleaseManifest> Readable() => Readable(workspace.ReleasesFolder);

    /// <summary>The same for a folder of releases.</summary>
    internal static IReadOnlyList<ReleaseManifest> Readable(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Select(ReadOrNull).OfType<ReleaseManifest>()
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

    /// <summary>Folders that should be releases and have no manifest.</summary>
    public IReadOnlyList<string> WithoutManifest() => !Directory.Exists(workspace.ReleasesFolder) ? []
        : [.. Directory.GetDirectories(workspace.ReleasesFolder).Where(d => Path.GetFileName(d) is { Length: > 0 } name && name[0] != '.' && name != ReleaseSeal.Folder && !File.Exists(Path.Combine(d, ReleaseManifest.FileName)))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>The run id of the current release, or null when none was published yet.</summary>
    public string? Current() => File.Exists(Pointer) ? Durable.ReadText(Pointer).Trim() : null;

    /// <summary>What is wrong with the pointer; null when it names a release, or none was published yet.</summary>
    public string? PointerProblem() => Current() is not { } id || Find(id) is not null ? null
        : $"current: found '{(id.Length > 40 ? id[..40] : id)}', expected the run id of a release. 'phiunit releases rollback RUN_ID' sets it.";

    /// <summary>When a run last came to the current release, new or the same again; null when none was published yet.</summary>
    public DateTimeOffset? Confirmed() => File.Exists(Pointer) ? File.GetLastWriteTimeUtc(Pointer) : null;

    /// <summary>The folder of a release, or null.</summary>
    public string? Find(string runId)
    {
        ArgumentNullException.ThrowIfNull(runId);
        var folder = Path.Combine(workspace.ReleasesFolder, runId);
        return runId.Length > 0 && runId.All(char.IsAsciiLetterOrDigit) && File.Exists(Path.Combine(folder, ReleaseManifest.FileName)) ? folder : null;
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
        Build(runId, write);
        var folder = Seal(runId);
        MakeCurrent(runId, "published");
        return folder;
    }

    /// <summary>Writes a release into a folder that no reader opens, and makes it durable.</summary>
    /// <returns>The folder.</returns>
    public string Build(string runId, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Durable.CreateFolder(workspace.ReleasesFolder);
        RemoveUnfinished();
        var building = Building(runId);
        Durable.CreateFolder(building);
        write(building);
        Durable.SyncFolder(building);
        return building;
    }

    /// <summary>Gives a release that was built its name; a damaged one of that name makes room in the same moment.</summary>
    public string Seal(string runId)
    {
        var folder = Path.Combine(workspace.ReleasesFolder, runId);
        ReleaseSeal.Write(Building(runId), folder);
        if (Directory.Exists(folder)) Durable.ExchangeFolders(Building(runId), folder);
        else Durable.MoveFolder(Building(runId), folder);
        RemoveUnfinished();
        return folder;
    }

    /// <summary>Points to a release.</summary>
    /// <param name="runId">Id of a release that is there.</param>
    /// <param name="why">Why, for the history.</param>
    /// <param name="by">Who; empty for the program.</param>
    public void MakeCurrent(string runId, string why = "", string by = "")
    {
        // The line in the history goes first: should the run end here, the pointer shows that it did not happen.
        if (Current() != runId || History.WithdrawnBy(runId) is not null || !History.All().Any(e => e.RunId == runId))
            History.Add(new(Clock.GetUtcNow(), runId, ReleaseEvent.Current, by, "", why));
        // Also where it says so already: its time is when the release was last found to be the one.
        Durable.WriteText(Pointer, runId + "\n");
    }

    /// <summary>Goes back to a release: the one before the current one, or one by its id. What is left is taken back, and a nightly run does not publish it again by itself.</summary>
    /// <param name="runId">Id of a release; null for the one before.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">Why.</param>
    /// <returns>The release that was current, and the one that is now.</returns>
    /// <exception cref="NotFoundException">There is none to go back to.</exception>
    /// <exception cref="ReleaseDamagedException">The one asked for is damaged.</exception>
    public (string? From, string To) Rollback(string? runId, string by, string why)
    {
        var current = Current();
        var to = runId ?? History.Line(current).Reverse().FirstOrDefault(id => id != current && Find(id) is { } folder && ReleaseVerifier.Problems(folder).Count == 0)
            ?? throw new NotFoundException($"No earlier release to go back to in {workspace.Folder}. 'phiunit releases list' shows those that are there.");
        ReleaseVerifier.Require(Require(to));
        MakeCurrent(to, why, by);
        if (current is not null && current != to && Find(current) is not null) History.Add(new(Clock.GetUtcNow(), current, ReleaseEvent.Withdrawn, by, "", why));
        return (current, to);
    }

    /// <summary>Takes away what an interrupted run left behind.</summary>
    public void RemoveUnfinished()
    {
        if (!Directory.Exists(workspace.ReleasesFolder)) return;
        foreach (var left in Directory.GetDirectories(workspace.ReleasesFolder, Unfinished + "*")) Durable.DeleteFolder(left);
    }

    string Building(string runId) => Path.Combine(workspace.ReleasesFolder, Unfinished + runId);

    static DateTimeOffset Started(string folder)
    {
        try
        {
            return ReleaseManifest.Read(folder).Started;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return DateTimeOffset.MinValue;
        }
    }
}
