using PhiUnit.Data.Nightly.Change;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly;

/// <summary>What a night came to.</summary>
/// <param name="Outcome">published, unchanged, held or stopped, as in the ledger; not_due where nothing was done.</param>
/// <param name="Steps">What was done, step by step.</param>
/// <param name="Release">The release that the night came to; null where it stopped before.</param>
/// <param name="Refused">Files that were refused.</param>
/// <param name="Summary">The night in one line.</param>
/// <param name="ReportFolder">Folder with report and log; null where there is none.</param>
/// <param name="Report">The report; null where the night stopped before it.</param>
public sealed record NightResult(
    string Outcome, IReadOnlyList<StepResult> Steps, PublishedRelease? Release, IReadOnlyList<TakenFile> Refused, string Summary, string? ReportFolder, ChangeReport? Report)
{
    public const string NotDue = "not_due";
}
