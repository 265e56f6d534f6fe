using PhiUnit.Data.Export.PlacePacks;
using PhiUnit.Data.Export.Workbooks;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Export;

/// <summary>Copies a release out in the formats asked for. The same release gives the same bytes.</summary>
public sealed class ReleaseExport(string release, string target)
{
    readonly List<string> _remarks = [];

    /// <summary>What a reader should know of the export: tables that a format cannot hold.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <param name="release">Folder of the release.</param>
    /// <param name="target">Folder to write into; made if absent.</param>
    /// <param name="formats">One or more.</param>
    /// <returns>Remarks for the person who asked.</returns>
    public static IReadOnlyList<string> Write(string release, string target, params IReadOnlyList<ExportFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(formats);
        ReleaseVerifier.Require(release);
        Directory.CreateDirectory(target);
        var export = new ReleaseExport(release, target);
        foreach (var format in formats) export.Write(format);
        File.Copy(Path.Combine(release, ReleaseManifest.FileName), Path.Combine(target, ReleaseManifest.FileName), overwrite: true);
        return export.Remarks;
    }

    void Write(ExportFormat format)
    {
        var provenance = Provenance.Of(release);
        if (format == ExportFormat.Parquet)
        {
            ParquetExport.Write(release, provenance, target);
            return;
        }
        using var store = ReleaseReader.Open(release);
        var tables = new ReleaseExportTables(store).All;
        var title = $"PhiUnit release {provenance.RunId}: population, homes and Health Index";
        switch (format)
        {
            case ExportFormat.Csv:
                CsvExport.Write(tables, target);
                File.WriteAllText(Path.Combine(target, CsvwMetadata.FileName), CsvwMetadata.Of(tables, provenance, title));
                break;
            case ExportFormat.Json:
                JsonExport.Write(tables, provenance, target);
                break;
            case ExportFormat.Xlsx:
                _remarks.AddRange(Workbook.Write(title, tables, provenance, Path.Combine(target, $"phiunit-{provenance.RunId}.xlsx")));
                break;
            default:
                PlacePackFiles.Write(store, release, target);
                break;
        }
    }
}
