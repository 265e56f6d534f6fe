namespace PhiUnit.Data.Workspaces;

/// <summary>A line of the ledger.</summary>
/// <param name="Started">Begin, UTC.</param>
/// <param name="Finished">End, UTC.</param>
/// <param name="Outcome">published, unchanged or failed.</param>
/// <param name="RunId">The release that is current after the run; empty for none.</param>
/// <param name="FilesInInbox">Number of files that lay in the inbox.</param>
/// <param name="Message">Why a run failed, or which files of the inbox were refused; empty when all went well.</param>
public sealed record LedgerEntry(
    DateTimeOffset Started, DateTimeOffset Finished, string Outcome, string RunId, int FilesInInbox, string Message);
