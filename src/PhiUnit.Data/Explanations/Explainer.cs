using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Explanations;

/// <summary>Traces a published value to its components, assumptions, checks and the rows of published files.</summary>
/// <param name="release">Tables of the release.</param>
/// <param name="folder">Its folder.</param>
/// <param name="workspace">The loaded figures, for the rows of files; null where they are not at hand.</param>
public sealed class Explainer(Store release, string folder, Store? workspace)
{
    static readonly string[] HomeMeasures = ["dwellings", "net_dwellings", "households"];

    /// <exception cref="NotFoundException">The release holds no such value; the message says what it holds.</exception>
    public Explanation Explain(ExplainQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reader = new PlaceReader(release, folder);
        var place = reader.Find(question.Place);
        var members = reader.Members(place).Select(m => m.Code).ToList();
        var value = question.Measure switch
        {
            _ when HomeMeasures.Contains(question.Measure) => new ExplainedHomes(release, members).Read(question),
            _ when ExplainedPopulation.Measures.Contains(question.Measure) => new ExplainedPopulation(release, members).Read(question),
            _ => new ExplainedScore(release, place.Code).Read(question),
        };
        return Told(question, place, members, value);
    }

    Explanation Told(ExplainQuestion question, NamedPlace place, List<string> members, ExplainedValue value)
    {
        var manifest = ReleaseManifest.Read(folder);
        return new()
        {
            Place = place.Code,
            PlaceName = place.Name,
            Measure = question.Measure,
            Year = value.Year,
            Scenario = value.Scenario,
            Sex = question.Sex,
            Age = question.Age,
            RunId = manifest.RunId,
            CodeVersion = manifest.CodeVersion,
            Value = value.Value,
            ValueRounded = value.Rule.Round(value.Value),
            Unit = value.Rule.Unit,
            Components = value.Components,
            Assumptions = Assumptions(value.Scenario, members),
            Inputs = new ExplainedInputs(workspace).Read(manifest.Inputs, Lineage.Of(Parts(value)), members),
            Checks = release.Query("SELECT name, outcome, figure FROM checks ORDER BY name", r => new ExplainedCheck(r.GetText(0), r.GetText(1), r.GetDouble(2)))
                .FindAll(c => !c.Name.Contains(':', StringComparison.Ordinal) || c.Name.EndsWith($":{value.Scenario}", StringComparison.Ordinal)),
        };
    }

    /// <summary>Homes are behind a population where they lead its scenario, and behind every figure of homes.</summary>
    IReadOnlyCollection<string> Parts(ExplainedValue value) => value.IsScore
        ? [Lineage.HealthIndex]
        : value.IsOfHomes || release.Scalar<long>("SELECT count(*) FROM dwellings WHERE scenario = $scenario AND basis = 'planned'", ("scenario", value.Scenario)) > 0
            ? [Lineage.Projection, Lineage.Homes]
            : [Lineage.Projection];

    List<ExplainedAssumption> Assumptions(string scenario, List<string> members) => release.Query($"""
        SELECT place, name, value, unit, period, source FROM assumptions
        WHERE scenario = $scenario AND (place IS NULL OR place IN ({string.Join(", ", members.Select(SqlText.Literal))})) ORDER BY place NULLS FIRST, name
        """, r => new ExplainedAssumption(r.GetTextOrNull(0), r.GetText(1), r.GetDouble(2), r.GetText(3), r.GetText(4), r.GetText(5)), ("scenario", scenario));
}
