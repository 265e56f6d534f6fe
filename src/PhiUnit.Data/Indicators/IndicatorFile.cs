using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>Opens a user's file: csv, tab or semicolon, gz, xls, xlsx, ods.</summary>
public static class IndicatorFile
{
    /// <summary>The table with these columns, and what was changed on reading it.</summary>
    /// <exception cref="InputRefusedException">The file is no table or lacks a column.</exception>
    public static (IndicatorTable Table, IReadOnlyList<Note> Notes) Read(string path, IndicatorColumns columns)
    {
        var content = FileTables.Read(Path.GetFileName(path), File.ReadAllBytes(path), TableLimits.Default, table => HasColumns(table, columns));
        var chosen = content.Tables.FirstOrDefault(t => HasColumns(t, columns)) ?? content.Tables[0];
        return (IndicatorTable.Of(chosen, columns), content.Notes);
    }

    static bool HasColumns(TextTable table, IndicatorColumns columns) =>
        table.Rows.Count > 0 && columns.Required.All(c => Array.Exists(table.Rows[0].Cells, cell => cell?.Trim() == c));
}
