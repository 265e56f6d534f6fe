using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Packs;

/// <summary>Files of a pack or of its results as their manifest lists them: name, SHA-256, bytes; ordered by name.</summary>
static class PackFiles
{
    public static IEnumerable<object> Of(string folder, IEnumerable<string> names) => names.Order(StringComparer.Ordinal).Select(name =>
        new { path = name, sha256 = FileHash.Of(Path.Combine(folder, name)), bytes = new FileInfo(Path.Combine(folder, name)).Length });
}
