using System.Globalization;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Ingestion;

/// <summary>Holds a version that was just written against the one before it of the same table: what changed, by how much, and whether that can be.</summary>
internal static class Revisions
{
    private const int MostMovers = 5;

    /// <summary>Says how many figures changed, and which moved most.</summary>
    public static void Note(Store store, TableReading reading, long file)
    {
        if (Before(store, reading, file) is not { } before) return;
        var pairs = Pairs(reading, file, before);
        var count = store.Scalar<long>($"SELECT count(*) FROM ({pairs})");
        if (count == 0) return;
        var movers = store.Query(
            $"SELECT keys, column_header, old, new FROM ({pairs}) ORDER BY abs(TRY_CAST(new AS DOUBLE) - TRY_CAST(old AS DOUBLE)) DESC NULLS LAST, row, column_header " +
            $"LIMIT {MostMovers.ToString(CultureInfo.InvariantCulture)}",
            row => $"{row.GetText(0)} {row.GetText(1)}: {row.GetTextOrNull(2) ?? "nothing"} to {row.GetTextOrNull(3) ?? "nothing"}");
        reading.Notes.Add("I_REVISION", null, null,
            string.Create(CultureInfo.InvariantCulture, $"{count} figures that differ from the version loaded before"),
            "the same figures or a revision",
            $"The newest release is used, then the latest load; every version is kept. Biggest movers: {string.Join("; ", movers)}.");
    }

    /// <summary>Whether the total of a place and year moves further than the contract holds possible; the remarks say where.</summary>
    public static bool IsBeyondPossible(Store store, TableReading reading, long file)
    {
        if (reading.Contract.Revision is not { } range || Before(store, reading, file) is not { } before) return false;
        var table = SqlText.Identifier(reading.Contract.Raw.Table);
        var keys = string.Join(", ", Keys(reading).Where(k => k != "age").Select(SqlText.Identifier));
        var beyond = store.Query(
            $"""
            WITH totals AS (SELECT file_id, {keys}, sum(TRY_CAST(value AS DOUBLE)) AS total, count(*) AS figures FROM raw.{table}
              WHERE file_id IN ($file, $before) AND left(place, 3) IN ('E06', 'E07', 'E08', 'E09') GROUP BY ALL)
            SELECT n.place, n.year, o.total, n.total FROM totals n JOIN totals o USING ({keys}, figures)
            WHERE n.file_id = $file AND o.file_id = $before AND o.total >= $from AND abs(n.total - o.total) > $possible * o.total ORDER BY 1, 2
            """,
            row => (Place: row.GetText(0), Year: row.GetText(1), Old: row.GetDouble(2), New: row.GetDouble(3)),
            ("file", file), ("before", before), ("from", range.From), ("possible", range.Possible));
        foreach (var (place, year, old, @new) in beyond)
            reading.Notes.Add("Q_IMPLAUSIBLE", null, null,
                string.Create(CultureInfo.InvariantCulture, $"{@new:0.###} for {place} in {year}, {old:0.###} in the version loaded before"),
                string.Create(CultureInfo.InvariantCulture, $"a change of at most {range.Possible:P0}"),
                "The whole version was held back and the one before stays in use; if the revision is real, load it with --accept-revisions.");
        return beyond.Count > 0;
    }

    // The newest live version that has columns of the same sex, year and the like, and rows of the same key.
    private static long? Before(Store store, TableReading reading, long file)
    {
        var columns = $"packed.{SqlText.Identifier(reading.Contract.Raw.Table + "_column")}";
        var shared = string.Concat(reading.Contract.Raw.Keys.Where(k => reading.Table.Find(k) is null && k != "name").Select(SqlText.Identifier)
            .Select(k => $" AND n.{k} IS NOT DISTINCT FROM o.{k}"));
        var rows = $"packed.{SqlText.Identifier(reading.Contract.Raw.Table)}";
        var sameRows = string.Concat(reading.Contract.Key.Where(reading.Contract.Raw.Keys.Contains)
            .Select(k => $" AND {Plain(reading.Contract, "a", k)} IS NOT DISTINCT FROM {Plain(reading.Contract, "b", k)}"));
        var candidates = store.Query(
            $"""
            SELECT o.file_id FROM {columns} n JOIN {columns} o ON n.file_id = $file AND o.file_id < $file{shared} JOIN raw.live l ON l.file_id = o.file_id
            WHERE l.dataset = $dataset GROUP BY o.file_id ORDER BY max(l.precedence) DESC
            """, row => (long?)row.GetLong(0), ("file", file), ("dataset", reading.Contract.Name));
        // Rows are compared only with those of a version that may be the one: for a first load there is none.
        return candidates.Find(before => store.Scalar<bool>(
            $"SELECT EXISTS (FROM {rows} a JOIN {rows} b ON a.file_id = $file AND b.file_id = $before{sameRows})", ("file", file), ("before", before)));
    }

    // Keys come from the contract, not from the file; the row number differs between editions and is no key.
    private static string Pairs(TableReading reading, long file, long before)
    {
        var contract = reading.Contract;
        var keys = Keys(reading);
        var same = string.Concat(keys.Select(k => $" AND {Plain(contract, "n", k)} IS NOT DISTINCT FROM {Plain(contract, "o", k)}"));
        var shown = string.Join(", ", keys.Where(contract.Key.Contains).Select(k => $"n.{SqlText.Identifier(k)}").DefaultIfEmpty("''"));
        var table = $"raw.{SqlText.Identifier(contract.Raw.Table)}";
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            SELECT n.row, concat_ws(' ', {shown}) AS keys, n.column_header, o.value AS old, n.value AS new
            FROM (FROM {table} WHERE file_id = {file}) n JOIN (FROM {table} WHERE file_id = {before}) o ON n.column_header = o.column_header{same}
            WHERE n.value IS DISTINCT FROM o.value AND coalesce(TRY_CAST(n.value AS DOUBLE) <> TRY_CAST(o.value AS DOUBLE), true)
            """);
    }

    private static List<string> Keys(TableReading reading) =>
        [.. reading.Contract.Raw.Keys.Where(k => reading.Table.Find(k) is null || reading.Contract.Key.Contains(k)).Where(k => k is not ("name" or "geography"))];

    private static string Plain(Contract contract, string side, string key)
    {
        var column = $"{side}.{SqlText.Identifier(key)}";
        return contract.Columns.Find(c => c.Role == key)?.Type switch
        {
            ColumnType.Sex => $"reference.sex_of({column})",
            ColumnType.Age => $"reference.age_of({column})",
            _ => column,
        };
    }
}
