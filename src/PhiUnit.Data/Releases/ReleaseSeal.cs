namespace PhiUnit.Data.Releases;

/// <summary>
/// releases/seals/RUN_ID.sha256: the hash of a manifest, which holds the hash of every other file: no byte of a release changes unnoticed. It stands beside the
/// release, whose files hold no time but for the manifest.
/// </summary>
static class ReleaseSeal
{
    /// <summary>Name of the folder beside the releases.</summary>
    public const string Folder = "seals";

    /// <summary>Writes the seal of a release that is about to get its name.</summary>
    /// <param name="building">Where it was built.</param>
    /// <param name="folder">The folder that it will be.</param>
    public static void Write(string building, string folder)
    {
        var path = PathOf(folder);
        Durable.CreateFolder(Path.GetDirectoryName(path)!);
        Durable.WriteText(path, $"{FileHash.Of(Path.Combine(building, ReleaseManifest.FileName))}  {ReleaseManifest.FileName}\n");
    }

    /// <summary>Takes the seal of a release away that is gone.</summary>
    public static void Remove(string folder) => Durable.Delete(PathOf(folder));

    /// <summary>How the manifest differs from its seal; null when it does not, and for a release that has no name yet.</summary>
    public static string? Problem(string folder)
    {
        if (Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).StartsWith('.')) return null;
        if (!File.Exists(PathOf(folder))) return $"{ReleaseManifest.FileName}: found no seal of it ({Path.GetFileName(PathOf(folder))}), expected one";
        return Durable.ReadText(PathOf(folder)) == $"{FileHash.Of(Path.Combine(folder, ReleaseManifest.FileName))}  {ReleaseManifest.FileName}\n" ? null : $"{ReleaseManifest.FileName}: its content has changed";
    }

    static string PathOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.Combine(Path.GetDirectoryName(full)!, Folder, Path.GetFileName(full) + ".sha256");
    }
}
