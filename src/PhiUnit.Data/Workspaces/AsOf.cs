using System.Globalization;
using PhiUnit.Data.Ingestion;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Workspaces;

/// <summary>
/// The figures of a workspace as they were: on a day, when a publisher's release was the newest loaded, or for one of our releases. Versions are
/// immutable, so leaving out the later ones in a copy is all that it takes; the workspace itself is not touched.
/// </summary>
public sealed class AsOf : IDisposable
{
    /// <summary>How the copies are named, so that one left by a killed run is found again.</summary>
    internal const string CopyPattern = "as-of-*.duckdb*";

    private AsOf(Store store) => Store = store;

    public Store Store { get; }

    /// <param name="workspace">The workspace; the caller holds its lock.</param>
    /// <param name="moment">A day (2026-07-29), a run id, or a publisher's release label (mid-2023).</param>
    /// <exception cref="NotFoundException">Nothing was loaded by then, or no release goes by that name.</exception>
    public static AsOf Open(Workspace workspace, string moment) => Open(workspace, store => Versions(workspace, store, moment));

    /// <summary>The figures that a release was made from.</summary>
    /// <param name="workspace">The workspace; the caller holds its lock.</param>
    /// <param name="loads">The versions that were in use.</param>
    internal static AsOf Open(Workspace workspace, IReadOnlyList<RecipeLoad> loads)
    {
        var wanted = loads.Select(l => (l.Dataset, l.Sha256)).ToHashSet();
        return Open(workspace, store => [.. store.Query("SELECT file_id, dataset, sha256 FROM raw.file", row => (Id: row.GetLong(0), Key: (row.GetText(1), row.GetText(2))))
            .Where(f => wanted.Contains(f.Key)).Select(f => f.Id)]);
    }

    private static AsOf Open(Workspace workspace, Func<Store, List<long>> find)
    {
        if (!File.Exists(workspace.StorePath)) throw new NotFoundException($"Nothing is loaded in {workspace.Folder}. Run 'phiunit ingest' first.");
        List<long> versions;
        using (var store = Data.Store.Open(workspace.StorePath))
        {
            store.Checkpoint();
            versions = find(store);
        }
        if (versions.Count == 0) throw new NotFoundException($"Nothing that is asked for is loaded in {workspace.Folder}.");
        var copy = Path.Combine(workspace.Folder, string.Create(CultureInfo.InvariantCulture, $"as-of-{Environment.ProcessId}.duckdb"));
        File.Copy(workspace.StorePath, copy, overwrite: true);
        var then = Data.Store.Open(copy);
        then.Execute($"DELETE FROM raw.file WHERE file_id NOT IN ({string.Join(", ", versions.Select(v => v.ToString(CultureInfo.InvariantCulture)))}); UPDATE raw.file SET live = true WHERE NOT live");
        CleanTables.Rebuild(then);
        return new AsOf(then);
    }

    private static List<long> Versions(Workspace workspace, Store store, string moment)
    {
        var (found, what) = DateOnly.TryParseExact(moment, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (store.Query("SELECT file_id FROM raw.file WHERE loaded < CAST($end AS TIMESTAMP)", row => row.GetLong(0),
                ("end", day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), $"on {moment}")
            : new ReleaseFolder(workspace).Find(moment) is { } folder ? (OfRelease(store, folder), $"for release {moment}")
            : (store.Query("SELECT file_id FROM raw.file WHERE load_sequence <= (SELECT max(load_sequence) FROM raw.file WHERE release = $release)",
                row => row.GetLong(0), ("release", moment)), $"when '{moment}' was loaded: no run id and no publisher's release of that name");
        return found.Count > 0 ? found : throw new NotFoundException($"Nothing was loaded in {workspace.Folder} {what}.");
    }

    private static List<long> OfRelease(Store store, string folder)
    {
        var inputs = ReleaseManifest.Read(folder).Inputs.Select(i => (i.Dataset, i.Sha256)).ToHashSet();
        return [.. store.Query("SELECT file_id, dataset, sha256 FROM raw.file", row => (Id: row.GetLong(0), Key: (row.GetText(1), row.GetText(2))))
            .Where(f => inputs.Contains(f.Key)).Select(f => f.Id)];
    }

    public void Dispose()
    {
        var path = Store.Path;
        Store.Dispose();
        foreach (var left in (ReadOnlySpan<string>)[path, path + ".wal"]) File.Delete(left);
        if (Directory.Exists(path + ".tmp")) Directory.Delete(path + ".tmp", recursive: true);
    }
}
