using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Export;

/// <summary>Copies a release out: every table as csv and as Parquet, and the manifest.</summary>
public static class ReleaseExport
{
    /// <param name="release">Folder of the release.</param>
    /// <param name="target">Folder to write into; made if absent.</param>
    public static void Write(string release, string target)
    {
        ReleaseVerifier.Require(release);
        Directory.CreateDirectory(target);
        using var store = ReleaseReader.Open(release);
        foreach (var (table, order) in ReleaseWriter.Tables) WriteCsv(store, table, order, Path.Combine(target, $"{table}.csv"));
        foreach (var file in Directory.GetFiles(Path.Combine(release, "parquet"))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        File.Copy(Path.Combine(release, ReleaseManifest.FileName), Path.Combine(target, ReleaseManifest.FileName), overwrite: true);
    }

    static void WriteCsv(Store store, string table, string order, string path)
    {
        var columns = store.Query("SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = $table ORDER BY column_index",
            r => (Name: r.GetText(0), Type: r.GetText(1)), ("table", table));
        using var csv = new CsvFile(path, [.. columns.Select(c => c.Name)]);
        store.Query($"SELECT * FROM {SqlText.Identifier(table)} ORDER BY {order}", row =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Type == "DOUBLE") csv.Number(row.GetDoubleOrNull(i));
                else if (columns[i].Type == "INTEGER") csv.Number(row.GetIntOrNull(i));
                else csv.Text(row.GetTextOrNull(i));
            }
            csv.EndRow();
            return true;
        });
    }
}
