namespace PhiUnit.Data.Export.Workbooks;

/// <summary>
/// Writes tables as a workbook that a screen reader can follow (Government Analysis Function, Releasing statistics in spreadsheets): sheets
/// Cover, Contents and Notes, then one table a sheet. Rows stream to the file, and the same tables give the same bytes (decision 18).
/// </summary>
public static class Workbook
{
    public const string Cover = "Cover", Contents = "Contents", Notes = "Notes";

    /// <summary>Rows that a worksheet can hold, heading and title rows included.</summary>
    public const int MostRows = 1_048_576;

    /// <param name="title">Title of the workbook.</param>
    /// <param name="tables">Its tables, in order; one of more rows than a sheet, or longer text than a cell can hold, is left out, and Contents says so.</param>
    /// <param name="provenance">Where the figures come from.</param>
    /// <param name="path">File to write.</param>
    /// <returns>What was left out; for people.</returns>
    public static IReadOnlyList<string> Write(string title, IReadOnlyList<ExportTable> tables, Provenance provenance, string path)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(provenance);
        var sheets = tables.Select(t => new TableSheet(t, SheetMeasure.Of(t))).ToList();
        var (held, left) = (sheets.Where(s => s.Fits).ToList(), sheets.Where(s => !s.Fits).ToList());
        var part = path + ".part";
        using (var package = new WorkbookPackage(part, title, provenance))
        {
            package.Add(Cover, sheet => CoverSheet.Write(sheet, title, provenance));
            package.Add(FrontTables.Contents(held, left));
            package.Add(FrontTables.Notes());
            foreach (var sheet in held) package.Add(sheet);
        }
        File.Move(part, path, overwrite: true);
        return [.. left.Select(s => FormattableString.Invariant(
            $"{s.Table.Name} is not in the workbook: found {s.Measure.Rows:N0} rows and a text of {s.Measure.Longest:N0} characters, expected what a worksheet can hold ({MostRows:N0} rows, {SheetMeasure.MostCharacters:N0} characters in a cell). Use --format csv or parquet."))];
    }
}
