using System.Globalization;
using PhiUnit.Data.Ingestion;

namespace PhiUnit.Data.Nightly;

/// <summary>Versions that are taken out of use because checks fail with them, and put back when something new came that may mend it.</summary>
sealed class HeldVersions(Store store)
{
    /// <summary>Versions that are out of use.</summary>
    public IReadOnlyList<(long Id, string Dataset)> Held() => Versions("NOT live");

    /// <summary>Versions that were loaded after others.</summary>
    public IReadOnlyList<(long Id, string Dataset)> After(long id) => Versions(string.Create(CultureInfo.InvariantCulture, $"live AND file_id > {id}"));

    /// <summary>Takes versions out of use, or puts them back, and rebuilds what is made from them.</summary>
    public void Set(IReadOnlyCollection<long> ids, bool live)
    {
        if (ids.Count == 0) return;
        using (var transaction = store.Transaction())
        {
            store.Execute($"UPDATE raw.file SET live = {(live ? "true" : "false")} WHERE file_id IN ({string.Join(", ", ids.Select(i => i.ToString(CultureInfo.InvariantCulture)))})");
            transaction.Commit();
        }
        CleanTables.Rebuild(store);
    }

    List<(long, string)> Versions(string which) =>
        store.Query($"SELECT file_id, dataset FROM raw.file WHERE {which} ORDER BY file_id", row => (row.GetLong(0), row.GetText(1)));
}
