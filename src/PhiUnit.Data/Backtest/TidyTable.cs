using System.Globalization;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Backtest;

/// <summary>A table of text, whole numbers and numbers, to be written as csv and as Parquet.</summary>
/// <param name="Name">Name of its files.</param>
/// <param name="Columns">Names and types: VARCHAR, INTEGER, DOUBLE.</param>
/// <param name="Rows">Rows of string, int, double or null, in their order.</param>
sealed record TidyTable(string Name, IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyCollection<object?[]> Rows)
{
    public void WriteCsv(string path)
    {
        using var csv = new CsvFile(path, [.. Columns.Select(c => c.Name)]);
        foreach (var row in Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is int whole) csv.Number(whole);
                else if (Columns[i].Type == "VARCHAR") csv.Text((string?)row[i]);
                else csv.Number((double?)row[i]);
            }
            csv.EndRow();
        }
    }

    public void WriteParquet(Store store, string path)
    {
        var columns = string.Join(", ", Columns.Select(c => $"{SqlText.Identifier(c.Name)} {c.Type}"));
        store.Execute($"CREATE TABLE {SqlText.Identifier(Name)} ({columns})");
        using (var rows = store.Append("main", Name))
        {
            foreach (var row in Rows) Append(rows, row);
            rows.Close();
        }
        store.CopyToParquet($"SELECT * FROM {SqlText.Identifier(Name)}", path);
    }

    void Append(TableAppender rows, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            switch (Columns[i].Type)
            {
                case "VARCHAR": rows.Append((string?)row[i]); break;
                case "INTEGER": rows.Append((int?)row[i]); break;
                case "DOUBLE": rows.Append((double?)row[i]); break;
                default: throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Type {Columns[i].Type} found; VARCHAR, INTEGER or DOUBLE expected."));
            }
        }
        rows.EndRow();
    }
}
