namespace PhiUnit.Data.Releases;

/// <summary>Reads from a published release.</summary>
public static class ReleaseReader
{
    /// <summary>The database of a release.</summary>
    public const string DatabaseName = ReleaseWriter.DatabaseName;

    /// <summary>Opens the database of a release, for reading only; one that is not what was published is not opened.</summary>
    /// <param name="folder">Folder of the release.</param>
    /// <param name="exportFolder">The one folder that Parquet may be written to, or null.</param>
    /// <param name="memory">The most that queries may take, such as 100MB; null for no limit of ours.</param>
    /// <exception cref="ReleaseDamagedException">Its manifest or its database differs from what was published.</exception>
    public static Store Open(string folder, string? exportFolder = null, string? memory = null)
    {
        ReleaseVerifier.RequireFiles(folder, DatabaseName);
        return Store.OpenReadOnly(Path.Combine(folder, DatabaseName), exportFolder, memory: memory);
    }

    /// <summary>The checks that a release holds.</summary>
    public static IReadOnlyList<ReleaseCheck> Checks(string folder)
    {
        using var store = Open(folder);
        return store.Query("SELECT name, outcome, figure FROM checks ORDER BY name", row => new ReleaseCheck(row.GetText(0), row.GetText(1), row.GetDouble(2)));
    }
}
