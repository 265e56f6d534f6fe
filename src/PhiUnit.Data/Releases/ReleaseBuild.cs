using PhiUnit.Core.Projection;
using PhiUnit.Data.Assurance;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>Makes a release of everything that a workspace holds: projects, computes the index, checks, writes, publishes.</summary>
public sealed class ReleaseBuild(Workspace workspace, Store store, IProgress<StepProgress> progress)
{
    readonly ReleaseFolder _releases = new(workspace);

    /// <summary>When releases are said to be made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Builds and publishes; a release of the same inputs, scenarios and code that is there already is made current again.</summary>
    /// <exception cref="InputMissingException">The workspace lacks figures that a projection or the index needs.</exception>
    /// <exception cref="ChecksFailedException">A check failed; nothing is published, the release before stays current.</exception>
    /// <param name="options">What it is to hold.</param>
    /// <param name="drawn">Where draws are read from that were made elsewhere; null: they are made.</param>
    public PublishedRelease Run(ReleaseOptions options, Func<string, IDrawSource>? drawn = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var started = Clock.GetUtcNow();
        var plan = Plan(options);
        if (Existing(plan) is { } existing)
        {
            _releases.MakeCurrent(plan.RunId, "asked for again");
            return new(plan.RunId, existing, IsNew: false, ReleaseReader.Checks(existing));
        }
        var contents = Contents(plan, Project(plan, drawn), Index(), DataChecks());
        ChecksFailedException.ThrowIfAny(contents.Checks);
        Write(contents, started);
        var folder = _releases.Seal(plan.RunId);
        _releases.MakeCurrent(plan.RunId, "published");
        return new(plan.RunId, folder, IsNew: true, contents.Checks);
    }

    /// <summary>What a release with these options would be.</summary>
    public ReleasePlan Plan(ReleaseOptions options)
    {
        var inputs = LoadedInputs.Read(store);
        return new(RunId.Of(inputs, options), options, inputs, ReleaseRecipe.Of(store, options));
    }

    /// <summary>The folder of the planned release, where it is there already and whole.</summary>
    public string? Existing(ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return _releases.Find(plan.RunId) is { } folder && ReleaseVerifier.Problems(folder).Count == 0 ? folder : null;
    }

    /// <summary>Projects every scenario.</summary>
    /// <param name="plan">The release.</param>
    /// <param name="drawn">Where draws are read from that were made elsewhere; null: they are made.</param>
    public IReadOnlyList<ScenarioRun> Project(ReleasePlan plan, Func<string, IDrawSource>? drawn = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        progress.Report(new("Project", 0));
        var options = plan.Options;
        var intervals = options.Draws is null ? null : new IntervalRequest(options.Draws, GroupingsOf(options), options.SingleAgeIntervals) { WithSources = true, Drawn = drawn };
        return ScenarioRuns.Run(store, options.Places, options.Scenarios, options.LastYear, intervals);
    }

    /// <summary>The Health Index, or null where no scores are loaded.</summary>
    public IndexRun? Index()
    {
        progress.Report(new("Health Index", 0));
        return IndexRun.Compute(store, Groupings.All);
    }

    /// <summary>The checks of the loaded figures.</summary>
    public IReadOnlyList<ReleaseCheck> DataChecks() => [.. Data.DataChecks.Run(store).Select(c => ReleaseCheck.Of(c.Name, c.IsPassed, c.Failures.Count))];

    /// <summary>Puts together what was computed, and checks it.</summary>
    internal ReleaseContents Contents(ReleasePlan plan, IReadOnlyList<ScenarioRun> runs, IndexRun? index, IReadOnlyList<ReleaseCheck> dataChecks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        progress.Report(new("Check", 0));
        return new()
        {
            RunId = plan.RunId,
            Places = plan.Options.Places,
            Groupings = GroupingsOf(plan.Options),
            Runs = runs,
            Index = index,
            Official = OfficialFigures.Read(store, plan.Options.Places, runs[0].Households),
            Observed = ObservedFigures.Read(store, plan.Options.Places),
            Outlines = PlaceOutlines.Read(store, plan.Options.Places),
            Inequality = InequalityRun.Read(store, plan.Options.Places, GroupingsOf(plan.Options)),
            Inputs = plan.Inputs,
            Checks = [.. dataChecks, .. runs.SelectMany(RunChecks), .. IndexCheck(index)],
            Recipe = plan.Recipe,
        };
    }

    /// <summary>Writes a release into a folder that no reader opens; <see cref="ReleaseFolder.Seal"/> gives it its name.</summary>
    /// <returns>The folder.</returns>
    internal string Write(ReleaseContents contents, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return _releases.Build(contents.RunId, building =>
        {
            ReleaseWriter.Write(contents, DisclosedIndicators.Of(PublishedIndicators.Read(store, contents.Places)), building, progress);
            AssurancePackWriter.Write(AssurancePack.Of(contents), building);
            ReleaseManifest.Write(contents, building, started, Clock.GetUtcNow());
        });
    }

    static List<Grouping> GroupingsOf(ReleaseOptions options) =>
        [.. Groupings.All.Where(g => g.Members.All(m => options.Places.Any(p => p.Code == m)))];

    /// <summary>Of a closed system every authority is checked, those that are not published among them.</summary>
    static IEnumerable<ReleaseCheck> RunChecks(ScenarioRun run)
    {
        var balance = Balance.Of(run.System?.Result ?? run.Result);
        yield return ReleaseCheck.Of(ReleaseCheck.BalancePrefix + run.Scenario.Name, balance.Holds, balance.LargestResidual);
        if (run.System is not { } system) yield break;
        yield return ReleaseCheck.Of(ReleaseCheck.InternalMovesPrefix + run.Scenario.Name, system.LargestInternalNet <= SystemReport.Tolerance, system.LargestInternalNet);
        if (system.Constraint.Count == 0) yield break;
        var residual = system.Constraint.Max(row => row.Residual);
        yield return ReleaseCheck.Of(ReleaseCheck.ConstraintPrefix + run.Scenario.Name, residual <= SystemReport.ConstraintTolerance, residual);
    }

    static IEnumerable<ReleaseCheck> IndexCheck(IndexRun? index)
    {
        if (index is null) yield break;
        var difference = index.LargestDifference();
        yield return ReleaseCheck.Of(ReleaseCheck.IndexName, difference <= IndexRun.Tolerance, difference);
    }
}
