using System.Globalization;
using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Fetching;

/// <summary>The published files of a workspace as they were fetched: snapshots/SOURCE/HASH/FILE, never changed, with a record of each beside it.</summary>
public sealed class Snapshots(Workspace workspace)
{
    private string Folder(FetchSource source) => Path.Combine(workspace.Folder, "snapshots", source.Name);

    /// <summary>The snapshot fetched last; null when there is none.</summary>
    public string? Newest(FetchSource source) => !Directory.Exists(Folder(source)) ? null
        : Directory.GetFiles(Folder(source), "record.json", SearchOption.AllDirectories).Select(Read).OrderByDescending(r => r.Fetched, StringComparer.Ordinal)
            .Select(r => r.Path).FirstOrDefault();

    /// <summary>A place for an answer that is still coming in; what broke off there is gone on with.</summary>
    public string Incoming(FetchSource source)
    {
        var folder = Path.Combine(workspace.Folder, "snapshots", ".incoming");
        Durable.CreateFolder(folder);
        return Path.Combine(folder, source.Name);
    }

    /// <summary>Keeps what came in; the same bytes again keep their first snapshot.</summary>
    /// <returns>The path of the snapshot, and whether it is new.</returns>
    public (string Path, bool IsNew) Keep(FetchSource source, string incoming, string fileName, Uri address, DateTimeOffset fetched)
    {
        var hash = FileHash.Of(incoming);
        var folder = Path.Combine(Folder(source), hash[..16]);
        var path = Path.Combine(folder, fileName);
        var isNew = !File.Exists(path);
        Durable.CreateFolder(folder);
        if (!isNew) Durable.Delete(incoming);
        else
        {
            Durable.SyncFile(incoming);
            Durable.Move(incoming, path);
        }
        var time = fetched.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        Durable.WriteText(Path.Combine(folder, "record.json"), JsonSerializer.Serialize(new Record(fileName, hash, address.ToString(), time, source.Licence, ""), Json.Indented) + "\n");
        return (path, isNew);
    }

    private static Record Read(string path)
    {
        var record = JsonSerializer.Deserialize<Record>(Durable.ReadText(path), Json.Indented)!;
        return record with { Path = Path.Combine(Path.GetDirectoryName(path)!, record.File) };
    }

    private sealed record Record(string File, string Sha256, string Address, string Fetched, string Licence, string Path);
}
