namespace PhiUnit.Data.Nightly;

/// <summary>A file that lies in the inbox or was fetched.</summary>
/// <param name="Name">Name below the inbox; of a fetched one its path in the snapshots.</param>
/// <param name="ReportedAs">How the ingest report names it.</param>
/// <param name="Sha256">Hash of its snapshot.</param>
sealed record OfferedBytes(string Name, string ReportedAs, string Sha256);
