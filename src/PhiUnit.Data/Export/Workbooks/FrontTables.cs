namespace PhiUnit.Data.Export.Workbooks;

/// <summary>The tables of the sheets that come before the figures.</summary>
static class FrontTables
{
    /// <summary>Every table with its sheet; those that were left out with the reason.</summary>
    public static TableSheet Contents(IReadOnlyList<TableSheet> held, IReadOnlyList<TableSheet> left)
    {
        ExportCell[] Row(TableSheet sheet, string name) =>
            [ExportCell.Of(name), ExportCell.Of(sheet.Table.Title), ExportCell.Of(sheet.Measure.Rows), ExportCell.Of(sheet.Table.About)];
        IReadOnlyList<ExportCell[]> rows =
        [
            [ExportCell.Of(Workbook.Notes), ExportCell.Of("Notes and marks"), ExportCell.Of(NoteRows.Count), ExportCell.Of("What the notes on the tables say and what the marks stand for.")],
            .. held.Select(s => Row(s, s.Table.Name)),
            .. left.Select(s => Row(s, $"not here: {s.Table.Name} has more rows or longer text than a sheet can hold")),
        ];
        return Sheet(new(Workbook.Contents, "Contents", "One row for each sheet of the workbook; the first column leads to it."), rows,
            ("sheet", ExportType.Text), ("title", ExportType.Text), ("rows", ExportType.Whole), ("about", ExportType.Text)) with { LinkColumn = 0 };
    }

    /// <summary>Notes by number, then the marks, then how figures were rounded.</summary>
    public static TableSheet Notes() =>
        Sheet(new(Workbook.Notes, "Notes", "Notes that tables refer to by number, marks that stand for a figure, and the rules of rounding."), NoteRows,
            ("note", ExportType.Text), ("meaning", ExportType.Text));

    static IReadOnlyList<ExportCell[]> NoteRows { get; } =
    [
        .. ExportNote.All.Select(n => Pair($"[note {n.Number}]", n.Text)),
        .. ExportNote.Shorthand.Select(s => Pair(s.Mark, s.Meaning)),
        .. Rounding.All.Select(r => Pair($"rounding of {r.Quantity.Replace('_', ' ')}", FormattableString.Invariant($"to the nearest {r.Nearest} {r.Unit}. {r.Source}"))),
    ];

    static TableSheet Sheet(TableAbout about, IReadOnlyList<ExportCell[]> rows, params IEnumerable<(string Name, ExportType Type)> columns)
    {
        var table = ExportTable.Of(about, [.. columns.Select(c => new ExportColumn(c.Name, c.Type, new("", c.Name, c.Name, "", "", "z", "")))], rows);
        return new(table, SheetMeasure.Of(table)) { NotesLine = "The first sheet, Cover, says what the figures are made from." };
    }

    static ExportCell[] Pair(string first, string second) => [ExportCell.Of(first), ExportCell.Of(second)];
}
