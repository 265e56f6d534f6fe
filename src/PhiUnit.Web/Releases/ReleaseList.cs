using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Web.Releases;

/// <summary>The manifests of a workspace's releases, read again only when its folder has changed.</summary>
sealed class ReleaseList(Workspace workspace, ReleaseFolder releases)
{
    readonly Lock _one = new();
    DateTime _changed;
    IReadOnlyList<ReleaseManifest> _manifests = [];

    public IReadOnlyList<ReleaseManifest> All()
    {
        lock (_one)
        {
            var changed = Directory.GetLastWriteTimeUtc(workspace.ReleasesFolder);
            if (changed != _changed) (_manifests, _changed) = (releases.Readable(), changed);
            return _manifests;
        }
    }
}
