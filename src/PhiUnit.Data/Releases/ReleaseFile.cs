namespace PhiUnit.Data.Releases;

/// <summary>A file of a release.</summary>
/// <param name="Path">Path within the release, with forward slashes.</param>
/// <param name="Sha256">Hash, lower-case hex.</param>
/// <param name="Bytes">Length.</param>
public sealed record ReleaseFile(string Path, string Sha256, long Bytes)
{
    internal static ReleaseFile Of(string folder, string path)
    {
        var full = System.IO.Path.Combine(folder, path);
        return new(path, FileHash.Of(full), new FileInfo(full).Length);
    }
}
