using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Releases;

/// <summary>The Health Index of an edition, computed from the loaded indicator scores.</summary>
/// <param name="Edition">Name of the edition.</param>
/// <param name="Scores">Scores of every level for the authorities that the index is made of.</param>
/// <param name="Higher">Scores of England and of the groupings of places.</param>
/// <param name="Published">ONS's own scores by area, year and code.</param>
public sealed record IndexRun(
    string Edition, IndexScores Scores, IndexScores Higher, IReadOnlyDictionary<(string Area, int Year, string Code), double> Published)
{
    /// <summary>Largest difference that ONS's rounding of the indicator scores to one decimal can make (METHOD, section 6).</summary>
    public const double Tolerance = 0.13;

    /// <summary>Computes the newest edition that a workspace has scores of; null when it has none.</summary>
    public static IndexRun? Compute(Store store, IReadOnlyList<Grouping> groupings) =>
        IndexEdition.WithScores.Select(name => Compute(store, groupings, IndexEdition.Embedded(name))).FirstOrDefault(run => run is not null);

    static IndexRun? Compute(Store store, IReadOnlyList<Grouping> groupings, IndexEdition edition)
    {
        if (IndexInputs.Read(store, edition) is not { } published) return null;
        var panel = FingertipsYears.Extend(store, edition, FingertipsMapping.Embedded(), published);
        // Years beyond the published ones have gaps; the published ones have none, so that nothing in them is imputed.
        var rules = edition.Rules with { Imputation = ReferenceEquals(panel, published) ? edition.Rules.Imputation : ImputationRule.NearestLinear };
        var scores = CompositeIndex.Compute(edition.Tree, rules, panel);
        var higher = HigherAreas.Score(scores, panel.Population.Span, HigherThan(panel.Areas, groupings));
        return new(edition.Name, scores, higher, IndexInputs.Published(store, edition));
    }

    /// <summary>Largest absolute difference between a composite computed here and ONS's published score, over the authorities.</summary>
    public double LargestDifference()
    {
        double largest = 0;
        foreach (var (node, year, area, score) in Cells(Scores))
        {
            if (node.Level != IndexLevel.Indicator && Published.TryGetValue((area, year, node.Code), out var published))
                largest = Math.Max(largest, Math.Abs(score - published));
        }
        return largest;
    }

    /// <summary>
    /// By lowest area and year: the share of the index, by weight, that rests on values of the year; the rest is imputed.
    /// </summary>
    public Dictionary<(string Area, int Year), double> Coverage() => Enumerable.Range(0, Scores.Areas.Count)
        .SelectMany(area => Enumerable.Range(0, Scores.Years.Count).Select(year => (area, year)))
        .ToDictionary(at => (Scores.Areas[at.area], Scores.Years[at.year]), at => IndexCoverage.Of(Scores, at.area, at.year).WeightGiven);

    /// <summary>Every score in the order year, node, area.</summary>
    public static IEnumerable<(IndexNode Node, int Year, string Area, double Score)> Cells(IndexScores scores)
    {
        for (var year = 0; year < scores.Years.Count; year++)
        {
            for (var node = 0; node < scores.Tree.Nodes.Count; node++)
            {
                for (var area = 0; area < scores.Areas.Count; area++)
                    yield return (scores.Tree.Nodes[node], scores.Years[year], scores.Areas[area], scores.Of(node, year)[area]);
            }
        }
    }

    static List<HigherArea> HigherThan(IReadOnlyList<string> areas, IReadOnlyList<Grouping> groupings)
    {
        var position = areas.Select((a, i) => (a, i)).ToDictionary(a => a.a, a => a.i, StringComparer.Ordinal);
        return
        [
            new(PlaceList.England, [.. Enumerable.Range(0, areas.Count)]),
            .. groupings.Where(g => g.Members.All(position.ContainsKey)).Select(g => new HigherArea(g.Code, [.. g.Members.Select(m => position[m])])),
        ];
    }
}
