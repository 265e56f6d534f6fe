using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>Whether the disk has room for a night, before anything is written.</summary>
static class DiskPreflight
{
    /// <summary>Bytes that a night may need at once, estimated: the new release with its staging beside the present one, and new files as snapshots and as loaded figures.</summary>
    public static long Needed(Workspace workspace, string inbox, ReleaseFolder releases, NightSettings settings)
    {
        const int ReleaseAndStaging = 2, SnapshotAndFigures = 3;
        var release = releases.Current() is { } id && releases.Find(id) is { } folder ? Bytes(folder) : 0;
        var kept = Bytes(Path.Combine(workspace.Folder, "snapshots", "inbox"));
        return settings.MinimumFree + ReleaseAndStaging * release + SnapshotAndFigures * Math.Max(0, Bytes(inbox) - kept);
    }

    /// <exception cref="DiskTooFullException">There is less room than a night needs.</exception>
    public static void Require(Workspace workspace, string inbox, ReleaseFolder releases, NightSettings settings)
    {
        var needed = Needed(workspace, inbox, releases, settings);
        var free = new DriveInfo(workspace.Folder).AvailableFreeSpace;
        if (free < needed) throw new DiskTooFullException(workspace.Folder, free, needed, releases.Current());
    }

    static long Bytes(string folder) => !Directory.Exists(folder) ? 0 : new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
}
