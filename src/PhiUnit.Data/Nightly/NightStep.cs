using PhiUnit.Data.Nightly.Steps;

namespace PhiUnit.Data.Nightly;

/// <summary>A step of the night.</summary>
/// <param name="Name">Name, as `--until` takes it.</param>
/// <param name="Work">Does it, or says why nothing is to be done.</param>
sealed record NightStep(string Name, Func<Night, StepResult> Work)
{
    public const string Report = "report";

    /// <summary>In their order.</summary>
    public static IReadOnlyList<NightStep> All { get; } =
    [
        new("fetch", FetchStep.Run),
        new("snapshot", SnapshotStep.Run),
        new("ingest", IngestStep.Run),
        new("check", CheckStep.Run),
        new("project", ProjectStep.Run),
        new("index", IndexStep.Run),
        new("verify", VerifyStep.Run),
        new("render", RenderStep.Run),
        new("publish", PublishStep.Run),
        new(Report, ReportStep.Run),
        new("prune", PruneStep.Run),
    ];
}
