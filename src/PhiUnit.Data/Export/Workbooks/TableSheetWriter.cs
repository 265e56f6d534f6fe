namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Writes a table with its title, description and notes onto a sheet.</summary>
static class TableSheetWriter
{
    public static void Write(SheetWriter sheet, TableSheet of)
    {
        var columns = of.Table.Columns;
        var styles = columns.Select(CellStyle.Of).ToArray();
        var links = new List<(string, string)>();
        sheet.Start(of.Dimension, of.Measure.Widths, frozen: TableSheet.HeadingRow, isFirst: false);
        sheet.Row((ExportCell.Of(of.Table.Title), CellStyle.Title));
        sheet.Row((ExportCell.Of($"This sheet holds one table. {of.Table.About}"), CellStyle.Plain));
        sheet.Row((ExportCell.Of(of.NotesLine), CellStyle.Plain));
        sheet.Row([.. columns.Select(c => (ExportCell.Of(c.Name), CellStyle.Heading))]);
        var row = new (ExportCell, CellStyle)[columns.Count];
        var number = TableSheet.HeadingRow;
        of.Table.Read(cells =>
        {
            number++;
            for (var i = 0; i < row.Length; i++) row[i] = cells[i].IsEmpty ? (ExportCell.Of(columns[i].EmptyMark), CellStyle.Mark) : (cells[i], styles[i]);
            if (of.LinkColumn is { } link && cells[link].Text is { } target && !target.Contains(' ', StringComparison.Ordinal))
            {
                row[link].Item2 = CellStyle.Link;
                links.Add((CellName.Of(link, number), target));
            }
            sheet.Row(row);
        });
        sheet.End(links, hasTable: true);
    }
}
