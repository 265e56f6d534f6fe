using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Refuses cells of a workbook that hold an error (#REF!) or a formula stored without a result: both read as empty, and where an empty cell means none or not
/// available they would turn into that.
/// </summary>
internal static class FormulaCells
{
    public static void Check(TableReading reading, IReadOnlyList<TextRow> rows, byte[] workbook)
    {
        if (!reading.Table.Source.IsSheet || reading.Contract.SideBySide.Count > 0) return;
        var found = Found(reading.Table.Source, workbook);
        if (found.Count == 0) return;
        var taken = rows.Select(r => r.Number).ToHashSet();
        foreach (var ((row, column), error) in found)
        {
            if (row <= reading.Table.Header.Number) continue;
            if (reading.Table.Values.FirstOrDefault(v => v.Index == column) is { } figure && taken.Contains(row)) Refuse(reading, row, figure, error);
            // A row whose key is an error may have been left out for that.
            else if (reading.Table.Columns.FirstOrDefault(c => c.Index == column) is { } key && (error.Length > 0 || taken.Contains(row))) Refuse(reading, row, key, error);
        }
    }

    /// <summary>Errors by row, from 1, and column, from 0; an empty text for a formula without a result.</summary>
    private static IEnumerable<KeyValuePair<(int Row, int Column), string>> Cells(TextTable sheet, byte[] workbook) => FileContent.KindOf(workbook) switch
    {
        ContentKind.ZipPackage => WorkbookFormulas.Unread(workbook, sheet.Member!),
        ContentKind.OldWorkbook => OldWorkbookErrors.Of(workbook, sheet.Member!).Select(e => KeyValuePair.Create((e.Key.Row + 1, e.Key.Column), e.Value)),
        _ => [],
    };

    private static List<KeyValuePair<(int Row, int Column), string>> Found(TextTable sheet, byte[] workbook)
    {
        try
        {
            return [.. Cells(sheet, workbook)];
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException)
        {
            throw new InputRefusedException(WorkbookTables.Damaged(sheet.File, e));
        }
    }

    private static void Refuse(TableReading reading, int row, BoundColumn column, string error)
    {
        var what = column.Column.Type >= ColumnType.Count ? "a figure" : "a value";
        if (error.Length == 0)
            reading.Notes.Add("E_FORMULA_NO_VALUE", row, column, "a formula without a stored result", what,
                "It is neither empty nor zero; open the workbook in a spreadsheet program and save it again.");
        else
            reading.Notes.Add("E_CELL_ERROR", row, column, $"the error {error}", what, "It is neither empty nor zero; correct the formula.");
    }
}
