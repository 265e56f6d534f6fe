namespace PhiUnit.Data.Export;

/// <summary>Writes the tables of a release as Parquet; each file carries its provenance in its own metadata.</summary>
static class ParquetExport
{
    /// <param name="release">Folder of the release.</param>
    /// <param name="provenance">Where the figures come from.</param>
    /// <param name="folder">Folder to write into, which exists.</param>
    public static void Write(string release, Provenance provenance, string folder)
    {
        using var store = Releases.ReleaseReader.Open(release, exportFolder: folder);
        var tables = new ReleaseExportTables(store);
        foreach (var table in tables.All) store.CopyToParquet(tables.Query(table.Name), Path.Combine(folder, $"{table.Name}.parquet"), provenance.ByName);
    }
}
