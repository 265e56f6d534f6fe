using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PhiUnit.Data.Ingestion;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>
/// Files of the inbox as they were when a night took them: snapshots/inbox/SET/FILE, never changed. What is loaded is always a snapshot, so that a file that
/// changes meanwhile cannot be half one thing and half another, and an earlier release can be made again.
/// </summary>
sealed class InboxSnapshots(Workspace workspace)
{
    const string ListEnding = ".json", Incoming = ".incoming-";

    string Folder => Path.Combine(workspace.Folder, "snapshots", "inbox");

    /// <summary>Every set, oldest first: its folder and the hash of each of its files by name.</summary>
    public IReadOnlyList<(string Folder, IReadOnlyDictionary<string, string> Files)> Sets() => !Directory.Exists(Folder) ? [] :
    [
        .. Directory.GetFiles(Folder, "*" + ListEnding).Order(StringComparer.Ordinal)
            .Select(list => (list[..^ListEnding.Length], (IReadOnlyDictionary<string, string>)JsonSerializer.Deserialize<Dictionary<string, string>>(Durable.ReadText(list), Json.Indented)!))
            .Where(s => Directory.Exists(s.Item1)),
    ];

    /// <summary>Files of the inbox with their hashes, in the order of their names.</summary>
    public static IReadOnlyList<OfferedBytes> Lying(string inbox) => !Directory.Exists(inbox) ? []
        : [.. FileList.Of([inbox]).Where(i => !i.Name.EndsWith(".part", StringComparison.Ordinal)).Select(i => new OfferedBytes(i.Name, i.Name, FileHash.Of(i.Path)))];

    /// <summary>Copies files that no set holds into a new one; a folder with a manifest is kept whole, since a manifest speaks of the file beside it.</summary>
    /// <returns>Number of files that are new.</returns>
    public int Take(string inbox, IReadOnlyList<OfferedBytes> lying, DateTimeOffset now)
    {
        foreach (var left in Directory.Exists(Folder) ? Directory.GetDirectories(Folder, Incoming + "*") : []) Durable.DeleteFolder(left);
        var known = Sets().SelectMany(s => s.Files).Select(f => (f.Key, f.Value)).ToHashSet();
        var fresh = lying.Where(f => !known.Contains((f.Name, f.Sha256))).ToList();
        if (fresh.Count == 0) return 0;
        var together = fresh.Where(f => FileList.LooksLikeManifest(f.Name) || lying.Any(m => FileList.LooksLikeManifest(m.Name) && FolderOf(m) == FolderOf(f))).Select(FolderOf).ToHashSet();
        var files = lying.Where(f => fresh.Contains(f) || together.Contains(FolderOf(f))).ToList();
        var name = $"{now.UtcDateTime:yyyyMMddTHHmmssfff}-{Hash(files)}";
        Keep(inbox, files, Path.Combine(Folder, Incoming + name), Path.Combine(Folder, name));
        return fresh.Count;
    }

    static void Keep(string inbox, List<OfferedBytes> files, string incoming, string folder)
    {
        Durable.CreateFolder(incoming);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var copy = Path.Combine(incoming, file.Name);
            Durable.Copy(Path.Combine(inbox, file.Name), copy);
            hashes[file.Name] = FileHash.Of(copy);
        }
        Durable.SyncFolder(incoming);
        // The list makes the set count: without it the folder is an attempt.
        if (Directory.Exists(folder)) Durable.DeleteFolder(folder);
        Durable.MoveFolder(incoming, folder);
        Durable.WriteText(folder + ListEnding, JsonSerializer.Serialize(hashes, Json.Indented) + "\n");
    }

    static string FolderOf(OfferedBytes file) => Path.GetDirectoryName(file.Name) ?? "";

    static string Hash(List<OfferedBytes> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => f.Name + f.Sha256)))))[..16];
}
