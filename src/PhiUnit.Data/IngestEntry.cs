namespace PhiUnit.Data;

/// <summary>One table of a file in the ingest report.</summary>
/// <param name="File">The file as it was named, or its path below the folder that was named.</param>
/// <param name="Member">Sheet; null for a text file.</param>
/// <param name="Dataset">Contract; null when none fits.</param>
/// <param name="Release">Release label.</param>
/// <param name="Sha256">Hash of the whole file.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Facts">Figures loaded, without totals, controls and missing values.</param>
/// <param name="Sum">Sum of the facts, in their unit.</param>
/// <param name="RowsQuarantined">Rows held back.</param>
/// <param name="Notes">Every remark.</param>
public sealed record IngestEntry(
    string File, string? Member, string? Dataset, string? Release, string? Sha256, IngestOutcome Outcome, long Facts, decimal Sum,
    long RowsQuarantined, IReadOnlyList<Note> Notes);
