using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// A small JSON file that vouches for a published file beside it: <c>dataset, file, sha256, release, licence</c>. The file is taken in only if
/// its hash is the one that stands there.
/// </summary>
internal sealed record Manifest(string File, string? Dataset, string Sha256, string? Release, string? Licence)
{
    private const int LargestBytes = 1 << 16;

    /// <summary>The manifest in a JSON file; null when it is another kind of JSON.</summary>
    /// <exception cref="InputRefusedException">It names a file without a hash.</exception>
    public static Manifest? Read(string name, byte[] bytes)
    {
        if (bytes.Length > LargestBytes || FileContent.KindOf(bytes) != ContentKind.Json) return null;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object || Text(json.RootElement, "file") is not { Length: > 0 } file) return null;
            if (!json.RootElement.TryGetProperty("dataset", out _) && !json.RootElement.TryGetProperty("sha256", out _)) return null;
            return new Manifest(file, Text(json.RootElement, "dataset"), Text(json.RootElement, "sha256") ?? throw NoHash(name, file),
                Text(json.RootElement, "release"), Text(json.RootElement, "licence"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The file that it vouches for.</summary>
    /// <param name="item">The manifest itself.</param>
    /// <param name="limits">Largest file.</param>
    /// <exception cref="InputRefusedException">The path leaves the folder, or the file is missing, too large or another one.</exception>
    public byte[] Open(FileList.Item item, TableLimits limits)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(item.Path))!;
        if (Path.IsPathRooted(File) || File.Contains('\0', StringComparison.Ordinal) || File.Contains('\\', StringComparison.Ordinal) || File.Split('/').Contains("..") || File.Contains("://", StringComparison.Ordinal))
            throw Refuse("E_MANIFEST_PATH", item.Name, $"the file '{File}'", "a file beside the manifest", "Put the file there and name it without a folder.");
        var path = Path.Combine(folder, File);
        var info = new FileInfo(path);
        if (!info.Exists) throw Refuse("E_NO_FILE", item.Name, $"no file '{File}' beside it", $"the file {File}", "Put the file beside its manifest.");
        if (info.LinkTarget is not null)
            throw Refuse("E_MANIFEST_PATH", item.Name, $"a link, '{File}'", "a file beside the manifest", "Put the file itself there.");
        if (info.Length > limits.MaxBytes) throw new InputRefusedException(GzipContent.TooLarge(File, info.Length, info.Length));
        var found = FileHash.Of(path);
        if (!string.Equals(found, Sha256.Trim(), StringComparison.OrdinalIgnoreCase))
            throw Refuse("E_HASH", item.Name, $"{File} with the sha256 {found}", $"the sha256 {Sha256}",
                "The file is another one than the manifest vouches for; fetch both again.");
        return System.IO.File.ReadAllBytes(path);
    }

    private static InputRefusedException NoHash(string name, string file) =>
        Refuse("E_HASH", name, $"no sha256 for {file}", "the sha256 of the file", "A manifest without a hash vouches for nothing; add it.");

    private static InputRefusedException Refuse(string code, string name, string found, string expected, string todo) =>
        new(new Note(code, name, null, null, found, expected, $"{name}: found {found}, expected {expected}. {todo}"));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
