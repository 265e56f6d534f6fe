namespace PhiUnit.Data.Export;

/// <summary>Writes tables as csv files into a folder.</summary>
static class CsvExport
{
    public static void Write(IEnumerable<ExportTable> tables, string folder)
    {
        foreach (var table in tables)
        {
            using var csv = new CsvFile(Path.Combine(folder, $"{table.Name}.csv"), Header(table));
            Rows(table, csv);
        }
    }

    /// <summary>One table to a file or to the screen.</summary>
    public static void Write(ExportTable table, TextWriter target)
    {
        using var csv = new CsvFile(target, Header(table));
        Rows(table, csv);
    }

    static string[] Header(ExportTable table) => [.. table.Columns.Select(c => c.Name)];

    static void Rows(ExportTable table, CsvFile csv) => table.Read(cells =>
    {
        foreach (var (cell, column) in cells.Zip(table.Columns))
        {
            if (column.Type == ExportType.Text) csv.Text(cell.Text);
            else csv.Number(cell.Number);
        }
        csv.EndRow();
    });
}
