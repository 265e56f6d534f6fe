using System.Globalization;
using System.Text;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Ingestion;

/// <summary>Writes one checked table as a version: a row for the table itself, one for each of its rows and value columns, all as text.</summary>
internal static class RawLoad
{
    /// <returns>The id that the version got. Nothing of it may be kept when a slice turns out not to be right.</returns>
    public static long Write(Store store, FileReading file, TableReading reading, long sequence, DateTimeOffset loaded)
    {
        var id = store.Scalar<long>("SELECT coalesce(max(file_id), 0) + 1 FROM raw.file");
        Rows(store, file, reading, id);
        if (!reading.IsRight) return id;
        Columns(store, reading, id);
        var source = reading.Table.Source;
        store.Execute(
            "INSERT INTO raw.file VALUES ($id, $sequence, $file, $member, $dataset, $release, $sha256, $rows, $facts, $sum, true, CAST($loaded AS TIMESTAMP))",
            ("id", id), ("sequence", sequence), ("file", file.Item.Name), ("member", source.Place), ("dataset", reading.Contract.Name),
            ("release", reading.Release), ("sha256", file.Sha256), ("rows", reading.Rows), ("facts", reading.Facts),
            ("sum", reading.Sum.ToString(CultureInfo.InvariantCulture)), ("loaded", Stamp(loaded)));
        return id;
    }

    /// <summary>Takes a version back that was written in the transaction still open.</summary>
    public static void TakeBack(Store store, TableReading reading, long id)
    {
        var table = reading.Contract.Raw.Table;
        foreach (var written in (ReadOnlySpan<string>)["raw.file", $"packed.{SqlText.Identifier(table)}", $"packed.{SqlText.Identifier(table + "_column")}"])
            store.Execute($"DELETE FROM {written} WHERE file_id = $id", ("id", id));
    }

    /// <summary>A time as the store keeps it: UTC, to the microsecond.</summary>
    public static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    // What the header or the title says of a column is the same in every row.
    private static void Columns(Store store, TableReading reading, long id)
    {
        var stored = Stored(reading);
        using var appender = store.Append("packed", reading.Contract.Raw.Table + "_column");
        for (var i = 0; i < stored.Count; i++)
        {
            appender.Append((long?)id).Append((int?)(i + 1)).Append(stored[i].Header);
            foreach (var key in reading.Contract.Raw.Keys)
                appender.Append(reading.Table.Find(key) is null ? reading.Context.Find(stored[i], key) : null);
            appender.EndRow();
        }
        appender.Close();
    }

    private static void Rows(Store store, FileReading file, TableReading reading, long id)
    {
        // Written rows are not read again before the end: there is no use in keeping them at hand.
        using var spared = file.IsSliced ? store.KeepLess() : null;
        using var appender = store.Append("packed", reading.Contract.Raw.Table);
        foreach (var slice in file.Slices(reading))
            if (slice.IsRight) Rows(appender, slice, id);
        appender.Close();
    }

    private static void Rows(TableAppender appender, TableReading reading, long id)
    {
        var stored = Stored(reading);
        var keys = reading.Contract.Raw.Keys.Select(n => reading.Table.Find(n)?.Index ?? -1).ToArray();
        var figures = new StringBuilder();
        foreach (var row in reading.Table.Rows)
        {
            appender.Append((long?)id).Append((int?)row.Number);
            foreach (var key in keys) appender.Append(key >= 0 && row.Trimmed(key) is { Length: > 0 } text ? text : null);
            figures.Clear();
            for (var i = 0; i < stored.Count; i++) (i == 0 ? figures : figures.Append(RawTables.Separator)).Append(row.Trimmed(stored[i].Index));
            appender.Append(figures.ToString()).EndRow();
        }
    }

    private static List<BoundColumn> Stored(TableReading reading) => [.. reading.Table.Values.Where(v => v.Column.Stored)];
}
