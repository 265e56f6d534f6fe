using PhiUnit.Core;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Releases;

/// <summary>Everything that goes into a release.</summary>
sealed record ReleaseContents
{
    public required string RunId { get; init; }
    public required IReadOnlyList<Place> Places { get; init; }
    public required IReadOnlyList<Grouping> Groupings { get; init; }
    public required IReadOnlyList<ScenarioRun> Runs { get; init; }
    public required IndexRun? Index { get; init; }
    public required IReadOnlyList<OfficialFigure> Official { get; init; }
    public required IReadOnlyList<ObservedFigure> Observed { get; init; }
    public required IReadOnlyList<Outline> Outlines { get; init; }
    public required InequalityRun Inequality { get; init; }
    public required IReadOnlyList<ReleaseInput> Inputs { get; init; }
    public required IReadOnlyList<ReleaseCheck> Checks { get; init; }
    public required ReleaseRecipe Recipe { get; init; }
}
