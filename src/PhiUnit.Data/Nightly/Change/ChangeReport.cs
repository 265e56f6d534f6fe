namespace PhiUnit.Data.Nightly.Change;

/// <summary>The report of a night: what came of it, what changed and why, what to look at. There is one every night, also when nothing changed.</summary>
public sealed record ChangeReport
{
    public required DateOnly Night { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required string Outcome { get; init; }

    /// <summary>Why the night failed, or what else must be said; empty when all went well.</summary>
    public required string Message { get; init; }

    /// <summary>The release that is current after the night; null for none.</summary>
    public required string? RunId { get; init; }

    /// <summary>The release that was current before; null for none.</summary>
    public required string? PreviousRunId { get; init; }

    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>Difference from the release before; null where there was none, or nothing was published.</summary>
    public required ReleaseChange? Change { get; init; }

    /// <summary>What files of this night changed of versions before them.</summary>
    public required IReadOnlyList<string> Revisions { get; init; }

    /// <summary>Earlier releases against the estimates that came after them.</summary>
    public required IReadOnlyList<ForecastScore> Forecasts { get; init; }

    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>What failed and was lived with: outputs rest on its last good version.</summary>
    public required IReadOnlyList<StaleMark> Stale { get; init; }

    /// <summary>Datasets of which a newer release should be out.</summary>
    public required IReadOnlyList<OverdueSource> Overdue { get; init; }

    /// <summary>Files that lie in the inbox, or were fetched, and were refused.</summary>
    public required IReadOnlyList<TakenFile> Refused { get; init; }

    /// <summary>The night in one line.</summary>
    public string Summary => FormattableString.Invariant(
        $"{Night:yyyy-MM-dd} {Outcome}: release {RunId ?? "none"}, {Change?.Inputs.Count ?? 0} inputs changed, {Change?.OutputsThatMoved ?? 0} outputs moved{Biggest}, {Refused.Count} files refused, {Stale.Count} stale, {Alerts.Count} alerts{(Message.Length > 0 ? $": {Message.ReplaceLineEndings(" ")}" : "")}");

    string Biggest => Change?.Movers is [var first, ..] ? FormattableString.Invariant($" (most: {first.Measure} of {first.Name} {first.Year}, {first.Scenario}, {first.Share:+0.0 %;-0.0 %})") : "";
}
