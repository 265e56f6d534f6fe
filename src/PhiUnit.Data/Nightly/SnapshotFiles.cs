using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>The snapshots of a workspace, fetched or from the inbox.</summary>
static class SnapshotFiles
{
    /// <summary>A snapshot for each hash.</summary>
    public static IReadOnlyDictionary<string, string> ByHash(Workspace workspace)
    {
        var folder = Path.Combine(workspace.Folder, "snapshots");
        return !Directory.Exists(folder) ? new Dictionary<string, string>()
            : Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path: path, Hash: FileHash.Of(path)))
                .DistinctBy(f => f.Hash).ToDictionary(f => f.Hash, f => f.Path, StringComparer.Ordinal);
    }
}
