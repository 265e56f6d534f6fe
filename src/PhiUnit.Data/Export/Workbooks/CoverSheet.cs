namespace PhiUnit.Data.Export.Workbooks;

/// <summary>The first sheet: what the workbook is, of when, from whom, under which licence; one column, no blank row.</summary>
static class CoverSheet
{
    const double Width = 110;

    public static void Write(SheetWriter sheet, string title, Provenance provenance)
    {
        var lines = Lines(provenance).ToList();
        sheet.Start($"A1:A{lines.Count + 1}", [Width], frozen: 0, isFirst: true);
        sheet.Row((ExportCell.Of(title), CellStyle.Title));
        foreach (var line in lines) sheet.Row((ExportCell.Of(line), CellStyle.Text));
        sheet.End([], hasTable: false);
    }

    static IEnumerable<string> Lines(Provenance provenance) =>
    [
        $"Release {provenance.RunId}, made on {provenance.PublishedText} by {Provenance.Author} {provenance.CodeVersion}.",
        $"Geography: {provenance.Geography}.",
        "The sheet Contents lists the tables and leads to each of them; the sheet Notes explains notes and marks. Every other sheet holds one table.",
        "Figures are shown rounded, with the unrounded figure in the column before: quote the rounded one, compute with the other.",
        "Projections are modelled: they show what happens if their assumptions hold, and describe no person.",
        .. provenance.Licences.Select(l => $"Licence: {l}, {Provenance.OpenGovernmentLicence}"),
        .. provenance.Attribution,
        .. provenance.Sources.Select(s => $"Made from: {s}."),
    ];
}
