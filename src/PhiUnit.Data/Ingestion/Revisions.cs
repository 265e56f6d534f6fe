using System.Globalization;

namespace PhiUnit.Data.Ingestion;

/// <summary>Counts the figures that a new load changes against the load before it of the same dataset.</summary>
internal static class Revisions
{
    public static void Note(Store store, TableReading reading, long file)
    {
        var before = store.Scalar<long?>("SELECT max(file_id) FROM raw.file WHERE dataset = $dataset AND live AND file_id < $file",
            ("dataset", reading.Contract.Name), ("file", file));
        if (before is null) return;
        var count = Changed(store, reading, file, before.Value);
        if (count > 0)
            reading.Notes.Add("I_REVISION", null, null,
                string.Create(CultureInfo.InvariantCulture, $"{count} figures that differ from the version loaded before"),
                "the same figures or a revision", "The newest release is used, then the latest load; every version is kept.");
    }

    // Keys come from the contract, not from the file; the row number differs between editions and is no key.
    private static long Changed(Store store, TableReading reading, long file, long before)
    {
        var table = reading.Contract.Raw.Table;
        var keys = string.Join(", ", reading.Contract.Raw.Keys.Append("column_header").Select(SqlText.Identifier));
        return store.Scalar<long>(
            $"SELECT count(*) FROM (FROM raw.{table} WHERE file_id = $file) n JOIN (FROM raw.{table} WHERE file_id = $before) o " +
            $"USING ({keys}) WHERE n.value IS DISTINCT FROM o.value", ("file", file), ("before", before));
    }
}
