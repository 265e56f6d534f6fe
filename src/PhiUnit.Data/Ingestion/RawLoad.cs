using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Writes one checked table to raw: a row for the table itself and one for every figure, text as published.</summary>
internal static class RawLoad
{
    /// <returns>The id that the table got.</returns>
    public static long Write(Store store, TableReading reading, long sequence, string sha256)
    {
        var id = store.Scalar<long>("SELECT coalesce(max(file_id), 0) + 1 FROM raw.file");
        var source = reading.Table.Source;
        store.Execute(
            "INSERT INTO raw.file VALUES ($id, $sequence, $file, $member, $dataset, $release, $sha256, $rows, $facts, $sum, true)",
            ("id", id), ("sequence", sequence), ("file", source.File), ("member", source.Member), ("dataset", reading.Contract.Name),
            ("release", reading.Release), ("sha256", sha256), ("rows", (long)reading.Table.Rows.Count), ("facts", reading.Facts),
            ("sum", reading.Sum.ToString(CultureInfo.InvariantCulture)));
        using var appender = store.Append("raw", reading.Contract.Raw.Table);
        Figures(reading, id, appender);
        appender.Close();
        return id;
    }

    private static void Figures(TableReading reading, long id, TableAppender appender)
    {
        var names = reading.Contract.Raw.Keys;
        var columns = reading.Table.Values.Where(v => v.Column.Stored).Select(v => (Column: v, Keys: Fixed(reading, v))).ToList();
        var byRow = names.Select(n => reading.Table.Find(n)?.Index ?? -1).ToArray();
        foreach (var row in reading.Table.Rows)
        {
            foreach (var (column, given) in columns)
            {
                appender.Append((long?)id).Append((int?)row.Number).Append(column.Header);
                for (var k = 0; k < byRow.Length; k++) appender.Append(byRow[k] >= 0 ? Cell(row, byRow[k]) : given[k]);
                appender.Append(Cell(row, column.Index)).EndRow();
            }
        }
    }

    // What the header or the title says of a column is the same in every row.
    private static string?[] Fixed(TableReading reading, BoundColumn column) =>
        [.. reading.Contract.Raw.Keys.Select(k => reading.Context.Find(column, k))];

    private static string? Cell(TextRow row, int index) =>
        index < row.Cells.Length && row.Cells[index] is { Length: > 0 } text ? text : null;
}
