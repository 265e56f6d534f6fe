using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Datasets;

/// <summary>Reads which published tables are loaded, and what they cover.</summary>
public static class LoadedDatasets
{
    public static IReadOnlyList<LoadedDataset> Read(Store store, DateOnly today)
    {
        var contracts = ContractLibrary.Default.Contracts.Where(c => c.Loaded).ToDictionary(c => c.Name, StringComparer.Ordinal);
        return store.Query("""
            SELECT file_id, dataset, release, file || coalesce(' [' || member || ']', ''), sha256, facts, strftime(loaded, '%Y-%m-%dT%H:%M:%SZ') FROM raw.file WHERE live ORDER BY 2, 3, 4
            """, row => (Id: row.GetLong(0), Dataset: row.GetText(1), Release: row.GetText(2), File: row.GetText(3), Sha256: row.GetText(4), Facts: row.GetLong(5), Loaded: row.GetText(6)))
            .ConvertAll(f =>
            {
                var contract = contracts[f.Dataset];
                var (areas, first, last) = Coverage(store, contract.Raw, f.Id);
                return new LoadedDataset(f.Dataset, f.Release, f.File, f.Sha256, f.Facts, areas, first, last, contract.Licence,
                    Freshness.IsStale(contract, f.Release, today), f.Loaded);
            });
    }

    static (int Areas, int? First, int? Last) Coverage(Store store, RawTarget raw, long file)
    {
        var place = raw.Keys.Find(k => k is "place" or "area");
        var year = raw.Keys.Find(k => k is "year" or "period");
        var years = year is null ? "NULL::INTEGER, NULL::INTEGER" : $"min(TRY_CAST({year}[:4] AS INTEGER)), max(TRY_CAST({year}[:4] AS INTEGER))";
        return store.Query($"SELECT {(place is null ? "0" : $"count(DISTINCT {place})::INTEGER")}, {years} FROM raw.{SqlText.Identifier(raw.Table)} WHERE file_id = $file",
            row => (row.GetInt(0), row.GetIntOrNull(1), row.GetIntOrNull(2)), ("file", file))[0];
    }
}
