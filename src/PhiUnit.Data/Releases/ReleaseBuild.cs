using PhiUnit.Core.Projection;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>Makes a release of everything that a workspace holds: projects, computes the index, checks, writes, publishes.</summary>
public sealed class ReleaseBuild(Workspace workspace, Store store, IProgress<StepProgress> progress)
{
    /// <summary>Builds and publishes; a release of the same inputs, scenarios and code that is there already is made current again.</summary>
    /// <exception cref="InputMissingException">The workspace lacks figures that a projection or the index needs.</exception>
    /// <exception cref="ChecksFailedException">A check failed; nothing is published, the release before stays current.</exception>
    public PublishedRelease Run(ReleaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var started = DateTimeOffset.UtcNow;
        var inputs = LoadedInputs.Read(store);
        var runId = RunId.Of(inputs, options);
        var releases = new ReleaseFolder(workspace);
        if (releases.Find(runId) is { } existing && ReleaseVerifier.Problems(existing).Count == 0)
        {
            releases.MakeCurrent(runId);
            return new(runId, existing, IsNew: false, ReleaseReader.Checks(existing));
        }

        var contents = Contents(options, inputs, runId);
        ChecksFailedException.ThrowIfAny(contents.Checks);
        var folder = releases.Publish(runId, building =>
        {
            ReleaseWriter.Write(contents, DisclosedIndicators.Of(PublishedIndicators.Read(store, contents.Places)), building, progress);
            ReleaseManifest.Write(contents, building, started);
        });
        return new(runId, folder, IsNew: true, contents.Checks);
    }

    ReleaseContents Contents(ReleaseOptions options, IReadOnlyList<ReleaseInput> inputs, string runId)
    {
        progress.Report(new("Project", 0));
        var groupings = Groupings.All.Where(g => g.Members.All(m => options.Places.Any(p => p.Code == m))).ToList();
        var intervals = options.Draws is null ? null : new IntervalRequest(options.Draws, groupings, BySingleAge: true);
        var runs = ScenarioRuns.Run(store, options.Places, options.Scenarios, options.LastYear, intervals);
        progress.Report(new("Health Index", 0));
        var index = IndexRun.Compute(store, Groupings.All);
        progress.Report(new("Check", 0));
        return new()
        {
            RunId = runId,
            Places = options.Places,
            Groupings = groupings,
            Runs = runs,
            Index = index,
            Official = OfficialFigures.Read(store, options.Places, runs[0].Households),
            Observed = ObservedFigures.Read(store, options.Places),
            Outlines = PlaceOutlines.Read(store, options.Places),
            Inputs = inputs,
            Checks = [.. DataChecks(), .. runs.SelectMany(RunChecks), .. IndexCheck(index)],
        };
    }

    IEnumerable<ReleaseCheck> DataChecks() => Data.DataChecks.Run(store).Select(c => ReleaseCheck.Of(c.Name, c.IsPassed, c.Failures.Count));

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
