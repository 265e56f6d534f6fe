using PhiUnit.Data.Contracts;
using PhiUnit.Data.Datasets;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Assurance;

/// <summary>
/// What someone who did not make a release needs to assure it: where its figures came from, what was assumed and decided, what it cannot say, which checks
/// it passed, how it stands against the statistics office's own projection, and who has to do what (HM Treasury, The Aqua Book; Government Analysis
/// Function, Reproducible Analytical Pipelines). It holds no times, so that the same release has the same pack.
/// </summary>
public sealed record AssurancePack
{
    public required string RunId { get; init; }
    public required string CodeVersion { get; init; }
    public required string CodeFingerprint { get; init; }

    /// <summary>draft, as every release begins; `phiunit releases show` gives the state of today.</summary>
    public string StateAtPublication { get; init; } = ReleaseEvent.Draft;

    /// <summary>Earliest day from which a newer release of an input than the newest in use should be out; null where no rhythm is known.</summary>
    public required DateOnly? ReviewDate { get; init; }

    public required IReadOnlyList<string> Places { get; init; }
    public required IReadOnlyList<LoggedScenario> Scenarios { get; init; }
    public required IReadOnlyList<LoggedInput> DataLog { get; init; }
    public required IReadOnlyList<LoggedAssumption> AssumptionsLog { get; init; }
    public required IReadOnlyList<LoggedDecision> Decisions { get; init; }
    public required IReadOnlyList<KnownLimit> KnownLimits { get; init; }
    public required IReadOnlyList<ReleaseCheck> Verification { get; init; }
    public required IReadOnlyList<OfficialDifference> Validation { get; init; }
    public required IReadOnlyList<AssuranceRole> Roles { get; init; }

    internal static AssurancePack Of(ReleaseContents contents) => new()
    {
        RunId = contents.RunId,
        CodeVersion = Data.CodeVersion.Text,
        CodeFingerprint = contents.Recipe.CodeFingerprint,
        ReviewDate = contents.Inputs.GroupBy(i => i.Dataset).Select(d => Freshness.DueOn(ContractOf(d.First()), d.Max(i => i.Release)!)).Min(),
        Places = [.. contents.Places.Select(p => $"{p.Name} ({p.Code})")],
        Scenarios = [.. contents.Runs.Select(r => new LoggedScenario(r.Scenario.Name, r.Scenario.Title, r.Scenario.Note))],
        DataLog = [.. contents.Inputs.Select(i => new LoggedInput(i.Dataset, ContractOf(i).Publisher, i.Release, i.File, i.Sha256, i.Licence))],
        AssumptionsLog = [.. Assumptions(contents)],
        Decisions = LoggedDecision.All,
        KnownLimits = KnownLimit.All,
        Verification = contents.Checks,
        Validation = [.. OfficialDifference.Of(contents)],
        Roles = AssuranceRole.All,
    };

    static Contract ContractOf(ReleaseInput input) => ContractLibrary.Default.Contracts.First(c => c.Name == input.Dataset);

    // What was taken from the figures of each place stands in the table assumptions of the release: too much for a page.
    static IEnumerable<LoggedAssumption> Assumptions(ReleaseContents contents) =>
        from run in contents.Runs
        from assumption in run.Scenario.Assumptions.Concat(run.Taken.Where(t => t.Place is null).Select(t => t.Assumption)).Concat(DrawAssumptions.Of(run.Intervals?.Setting))
        select new LoggedAssumption(run.Scenario.Name, assumption);
}
