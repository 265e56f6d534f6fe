using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>The files that the given paths stand for: folders are walked, files keep their order by name.</summary>
internal static class FileList
{
    /// <summary>One file to take in.</summary>
    /// <param name="Path">Where it lies.</param>
    /// <param name="Name">Its name in reports: as given, or below the folder that was given.</param>
    /// <param name="Named">Whether it was named itself, not found in a folder.</param>
    internal sealed record Item(string Path, string Name, bool Named)
    {
        /// <summary>The file beside it that a manifest vouches for; null for every other file.</summary>
        public string? Part { get; init; }

        /// <summary>The name in remarks.</summary>
        public string Label => Part is null ? Name : $"{Name}/{Part}";
    }

    private static readonly string[] TableEndings = [".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".ods", ".gz", ".zip", ".geojson"];

    public static IReadOnlyList<Item> Of(IEnumerable<string> paths) => [.. paths.SelectMany(Below)];

    /// <summary>Whether the ending is one that tables have; hidden files and the lock files of spreadsheet programs are none.</summary>
    public static bool LooksLikeTable(string name) =>
        TableEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) && !IsHidden(name);

    /// <summary>Whether it is a table by its ending, or a spreadsheet written as XML: other files of that ending are none of ours.</summary>
    public static bool IsTable(string name, ReadOnlySpan<byte> bytes) =>
        LooksLikeTable(name) || (LooksLikeXml(name) && FileContent.KindOf(bytes) == ContentKind.XmlWorkbook);

    /// <summary>Whether it may be a spreadsheet written as XML.</summary>
    public static bool LooksLikeXml(string name) => Path.GetExtension(name).Equals(".xml", StringComparison.OrdinalIgnoreCase) && !IsHidden(name);

    /// <summary>Whether it may be a manifest.</summary>
    public static bool LooksLikeManifest(string name) => Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase) && !IsHidden(name);

    private static bool IsHidden(string name) =>
        Path.GetFileName(name).StartsWith('.') || Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal);

    // Links are not followed: they may lead out of the folder, or round in it.
    private static IEnumerable<Item> Below(string path)
    {
        if (!Directory.Exists(path)) return [new Item(path, Path.GetFileName(path), true)];
        var within = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(path, "*", within)
            .Select(f => new Item(f, Path.GetRelativePath(path, f).Replace('\\', '/'), false)).OrderBy(f => f.Name, StringComparer.Ordinal);
    }
}
