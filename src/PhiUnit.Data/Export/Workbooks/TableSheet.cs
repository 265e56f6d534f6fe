namespace PhiUnit.Data.Export.Workbooks;

/// <summary>A table on a sheet of its own: title, what it is, its notes, headings, rows; nothing above, beside or between.</summary>
sealed record TableSheet(ExportTable Table, SheetMeasure Measure)
{
    /// <summary>Row of the headings: title, description and notes stand above.</summary>
    public const int HeadingRow = 4;

    /// <summary>Text of the notes row.</summary>
    public string NotesLine { get; init; } = NotesOn(Table);

    /// <summary>Column whose cells name sheets and lead there; null for none.</summary>
    public int? LinkColumn { get; init; }

    public bool Fits => Measure.Rows <= Workbook.MostRows - HeadingRow && Measure.Longest <= SheetMeasure.MostCharacters;

    /// <summary>Cells of the table with its headings.</summary>
    public string Range => $"A{HeadingRow}:{CellName.Of(Table.Columns.Count - 1, HeadingRow + Measure.Rows)}";

    /// <summary>Whole sheet, as the file gives its size.</summary>
    public string Dimension => $"A1:{CellName.Of(Table.Columns.Count - 1, HeadingRow + Measure.Rows)}";

    static string NotesOn(ExportTable table)
    {
        var notes = ExportNote.On(table.Name).Select(n => $"[note {n.Number}]").ToList();
        return notes.Count == 0 ? "Marks are explained on the sheet Notes." : $"Notes: {string.Join(", ", notes)}. Notes and marks are explained on the sheet Notes.";
    }
}
