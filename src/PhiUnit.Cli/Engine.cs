using PhiUnit.Core;
using PhiUnit.Data;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli;

/// <summary>What several verbs do with a workspace.</summary>
static class Engine
{
    public const int DefaultLastYear = 2040;

    /// <summary>Opens the workspace's figures for writing; the caller holds the lock.</summary>
    public static Store OpenStore(Workspace workspace) => Store.Open(workspace.StorePath);

    /// <summary>Opens figures that a projection reads.</summary>
    /// <exception cref="NotFoundException">Nothing was ever loaded.</exception>
    public static Store OpenLoaded(Workspace workspace) => File.Exists(workspace.StorePath)
        ? OpenStore(workspace)
        : throw new NotFoundException($"Nothing is loaded in {workspace.Folder}. Run 'phiunit demo' or 'phiunit ingest' first.");

    /// <summary>The scenarios of these names or files; the standard ones when none is named.</summary>
    /// <exception cref="NotFoundException">A name is neither a shipped scenario nor a file.</exception>
    /// <exception cref="InputRefusedException">A scenario file is wrong.</exception>
    public static IReadOnlyList<Scenario> Scenarios(IReadOnlyCollection<string>? names) =>
        names is { Count: > 0 } ? [.. names.Distinct(StringComparer.Ordinal).Select(Scenario)] : [.. ShippedScenarios().Where(s => s.IsStandard)];

    /// <summary>Every scenario that ships.</summary>
    public static IEnumerable<Scenario> ShippedScenarios() => ScenarioLibrary.Names.Select(Scenario);

    /// <summary>A scenario by name, or by the path of its file.</summary>
    public static Scenario Scenario(string name) =>
        ScenarioLibrary.Find(name) ?? throw new NotFoundException($"No scenario '{name}', and no such file. There are: {string.Join(", ", ScenarioLibrary.Names)}.");

    public static PublishedRelease Publish(Workspace workspace, Store store, ReleaseOptions options, IProgress<StepProgress> progress) =>
        new ReleaseBuild(workspace, store, progress).Run(options);
}
