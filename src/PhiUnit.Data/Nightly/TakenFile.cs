namespace PhiUnit.Data.Nightly;

/// <summary>A file that the night offered for loading, and what came of it; it is said again every night that the file lies there.</summary>
/// <param name="File">Name below the inbox; of a fetched one its path in the snapshots.</param>
/// <param name="Sha256">Hash.</param>
/// <param name="Build">Build of the code that read it.</param>
/// <param name="Outcome">accept, normalise, quarantine, reject or skip: the worst of its tables.</param>
/// <param name="Datasets">Datasets of its tables.</param>
/// <param name="Remarks">What refused it or held it back.</param>
/// <param name="Revisions">What it changed of versions before it.</param>
public sealed record TakenFile(string File, string Sha256, string Build, string Outcome, IReadOnlyList<string> Datasets, IReadOnlyList<string> Remarks, IReadOnlyList<string> Revisions);
