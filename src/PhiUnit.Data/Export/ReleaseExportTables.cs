using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Export;

/// <summary>The tables of a release as they are exported: each figure as it is, and beside it rounded where a rule says so.</summary>
public sealed class ReleaseExportTables(Store release)
{
    /// <summary>Every table of the release in its order, empty ones too.</summary>
    public IReadOnlyList<ExportTable> All => [.. Present().Select(t => Table(t.Table, t.Order))];

    /// <summary>A query whose rows are those of the table as exported.</summary>
    public string Query(string table) => $"SELECT {Select(table)} FROM {SqlText.Identifier(table)} ORDER BY {OrderOf(table)}";

    /// <summary>A release of an earlier build lacks the tables that were added since.</summary>
    IEnumerable<(string Table, string Order)> Present() => ReleaseWriter.Tables.Where(t => release.Has(t.Table));

    ExportTable Table(string table, string order)
    {
        var (about, columns) = (TableAbout.Of(table), Columns(table).ToList());
        return new()
        {
            Name = table,
            Title = about.Title,
            About = about.About,
            Columns = columns,
            Read = read => Read($"SELECT {Select(table)} FROM {SqlText.Identifier(table)} ORDER BY {order}", columns, read),
        };
    }

    void Read(string query, List<ExportColumn> columns, Action<ExportCell[]> read)
    {
        var cells = new ExportCell[columns.Count];
        release.ForEach(query, row =>
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = Cell(row, i, columns[i].Type);
            read(cells);
        });
    }

    static ExportCell Cell(Row row, int column, ExportType type) => type switch
    {
        ExportType.Text => ExportCell.Of(row.GetTextOrNull(column)),
        ExportType.Whole => ExportCell.Of(row.GetIntOrNull(column)),
        _ => ExportCell.Of(row.GetDoubleOrNull(column)),
    };

    IEnumerable<ExportColumn> Columns(string table)
    {
        foreach (var (name, type) in Stored(table))
        {
            var about = ColumnAbout.Of(table, name);
            yield return new(name, type, about);
            if (about.RoundedBeside is { } rounded) yield return new(rounded.Column, ExportType.Number, rounded, Rounding.Of(about.Rounding).Nearest);
        }
    }

    string Select(string table) => string.Join(", ", Stored(table).Select(c =>
    {
        var (name, about) = (SqlText.Identifier(c.Name), ColumnAbout.Of(table, c.Name));
        return about.RoundedBeside is { } rounded ? $"{name}, {Rounding.Of(about.Rounding).Sql(c.Name)} AS {SqlText.Identifier(rounded.Column)}" : name;
    }));

    List<(string Name, ExportType Type)> Stored(string table) => release.Query(
        "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = $table ORDER BY column_index",
        r => (r.GetText(0), r.GetText(1) switch { "DOUBLE" => ExportType.Number, "INTEGER" => ExportType.Whole, _ => ExportType.Text }), ("table", table));

    static string OrderOf(string table) => ReleaseWriter.Tables.First(t => t.Table == table).Order;
}
