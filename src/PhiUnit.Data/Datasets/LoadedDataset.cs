namespace PhiUnit.Data.Datasets;

/// <summary>A published table that is loaded.</summary>
/// <param name="Dataset">Name of its contract.</param>
/// <param name="Release">Publisher's release.</param>
/// <param name="File">File, with the sheet in brackets.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Rows">Figures loaded.</param>
/// <param name="Areas">Number of areas, 0 for a table that is not by area.</param>
/// <param name="FirstYear">First year covered, null for a table without years.</param>
/// <param name="LastYear">Last year covered.</param>
/// <param name="Licence">Licence.</param>
/// <param name="Stale">Whether a newer release should be out, by the rhythm of its contract.</param>
/// <param name="Loaded">When it was loaded, UTC.</param>
public sealed record LoadedDataset(
    string Dataset, string Release, string File, string Sha256, long Rows, int Areas, int? FirstYear, int? LastYear, string Licence, bool Stale, string Loaded);
