namespace PhiUnit.Data.Ingestion;

/// <summary>The files that the given paths stand for: folders are walked, files keep their order by name.</summary>
internal static class FileList
{
    /// <summary>One file to take in.</summary>
    /// <param name="Path">Where it lies.</param>
    /// <param name="Name">Its name in reports: as given, or below the folder that was given.</param>
    /// <param name="Named">Whether it was named itself, not found in a folder.</param>
    internal sealed record Item(string Path, string Name, bool Named);

    private static readonly string[] TableEndings = [".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".ods", ".gz"];

    public static IReadOnlyList<Item> Of(IEnumerable<string> paths) => [.. paths.SelectMany(Below)];

    /// <summary>Whether the ending is one that tables have; hidden files and the lock files of spreadsheet programs are none.</summary>
    public static bool LooksLikeTable(string name) =>
        TableEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) &&
        !Path.GetFileName(name).StartsWith('.') && !Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal);

    private static IEnumerable<Item> Below(string path)
    {
        if (!Directory.Exists(path)) return [new Item(path, Path.GetFileName(path), true)];
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(f => new Item(f, Path.GetRelativePath(path, f).Replace('\\', '/'), false)).OrderBy(f => f.Name, StringComparer.Ordinal);
    }
}
