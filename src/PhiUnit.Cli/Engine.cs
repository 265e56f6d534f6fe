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

    /// <summary>The places of these names or codes; those of the workspace when none is named.</summary>
    public static IReadOnlyList<Place> Places(IReadOnlyCollection<string>? names)
    {
        var register = AreaRegister.Default;
        if (names is not { Count: > 0 }) return [.. register.HomePlaces.Select(code => new Place(code, register.NameOf(code)!))];
        return
        [
            .. names.Select(name =>
            {
                var code = register.NameOf(name.ToUpperInvariant()) is null ? register.AuthorityNamed(name) : name.ToUpperInvariant();
                return code is null ? throw new NotFoundException($"No English authority '{name}'. Give a GSS code or a name.") : new Place(code, register.NameOf(code)!);
            }).DistinctBy(p => p.Code),
        ];
    }

    public static PublishedRelease Publish(Workspace workspace, Store store, ReleaseOptions options, IProgress<StepProgress> progress) =>
        new ReleaseBuild(workspace, store, progress).Run(options);
}
