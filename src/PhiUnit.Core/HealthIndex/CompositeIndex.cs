using System.Numerics.Tensors;

namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// A composite index as the Office for National Statistics builds the Health Index for England (methods and development,
/// 2015 to 2021 edition): gaps are filled, indicators are transformed and standardised on a base year over all lowest areas and years at
/// once, weighted into subdomains, these into domains, these into the overall index, each standardised again on the base year.
/// </summary>
public static class CompositeIndex
{
    /// <summary>Scores of every level for all areas and years, in points (100 = base-year mean, 10 = one standard deviation).</summary>
    /// <exception cref="IndexFaultException">Rules and panel do not fit, or a value is missing; every fault is listed.</exception>
    /// <exception cref="ArgumentException">An array has another length than areas, years and indicators make.</exception>
    public static IndexScores Compute(IndexTree tree, IndexRules rules, IndexPanel panel)
    {
        ThrowIfAny([.. IndexRulesCheck.Faults(rules, tree, panel.Years), .. IndexPanelCheck.Faults(panel, tree, rules)]);
        var stages = new IndexStages(tree, rules, panel);
        var baseYear = new IndexBaseYear(panel, rules.BaseYear);
        Fill(stages);

        var indicators = new IndexScores(tree, panel.Years, panel.Areas, new WeightedMoments?[tree.Nodes.Count]);
        ScoreIndicators(stages, indicators, baseYear);
        ThrowIfAny([.. baseYear.WithoutSpread, .. NotPositive(indicators, rules.Mean)]);
        var faults = new List<IndexFault>();
        var weighted = tree.WithWeights(IndexWeights.Estimate(tree, rules.Weights, indicators, faults));
        ThrowIfAny(faults);

        var scores = new IndexScores(weighted, indicators) { Stages = stages };
        foreach (var node in weighted.Composites) ScoreComposite(stages, scores, node, baseYear);
        ThrowIfAny([.. baseYear.WithoutSpread, .. TooLarge(scores)]);
        return scores;
    }

    private static void Fill(IndexStages stages)
    {
        var (panel, areaCount, yearCount) = (stages.Panel, stages.Panel.Areas.Count, stages.Panel.Years.Count);
        if (stages.Rules.Imputation == ImputationRule.None) return;
        var years = panel.Years.ToArray();
        var (series, filled, origins) = (new double[yearCount], new double[yearCount], new ValueOrigin[yearCount]);
        for (var column = 0; column < stages.Filled.Length / (areaCount * yearCount) * areaCount; column++)
        {
            var first = column / areaCount * areaCount * yearCount + column % areaCount;
            for (var year = 0; year < yearCount; year++) series[year] = stages.Filled[first + year * areaCount];
            Imputation.NearestLinear(years, series, filled, origins);
            for (var year = 0; year < yearCount; year++)
                (stages.Filled[first + year * areaCount], stages.Origins[first + year * areaCount]) = (filled[year], origins[year]);
        }
    }

    private static void ScoreIndicators(IndexStages stages, IndexScores scores, IndexBaseYear baseYear)
    {
        var tree = scores.Tree;
        for (var i = 0; i < tree.Indicators.Length; i++)
        {
            var node = tree.Indicators[i];
            if (stages.Rules.Scale == IndexScale.Score) stages.FilledOf(i).CopyTo(stages.Transformed(i));
            else Transforms.Apply(tree.Nodes[node].Transform, tree.Nodes[node].Polarity, stages.FilledOf(i), stages.Transformed(i));
            stages.TransformedOf(i).CopyTo(scores.Slice(node));
            if (stages.Rules.Scale == IndexScale.Score) continue;
            if (stages.Rules.Range is { } range) baseYear.Bring(scores, node, range);
            else baseYear.Standardise(scores, node);
        }
    }

    private static void ScoreComposite(IndexStages stages, IndexScores scores, int node, IndexBaseYear baseYear)
    {
        var (tree, areaCount) = (scores.Tree, scores.Areas.Count);
        var composite = stages.Composite(node);
        var geometric = stages.Rules.Mean == CompositeMean.Geometric;
        foreach (var child in tree.ChildrenOf(node))
        {
            if (geometric) Aggregate.AddWeightedLog(scores.Of(child), tree.WeightOf(child), composite);
            else Aggregate.AddWeighted(scores.Of(child), tree.WeightOf(child), composite);
        }
        if (geometric) Aggregate.Exponentiate(composite);
        for (var year = 0; year < scores.Years.Count; year++)
        {
            var from = stages.SourceYearOf(node, year); // never itself carried forward
            if (from != year) composite.Slice(from * areaCount, areaCount).CopyTo(composite.Slice(year * areaCount, areaCount));
        }
        composite.CopyTo(scores.Slice(node));
        if (stages.Rules.Restandardise) baseYear.Standardise(scores, node);
    }

    /// <summary>Scores that have no logarithm.</summary>
    private static IEnumerable<IndexFault> NotPositive(IndexScores scores, CompositeMean mean)
    {
        if (mean == CompositeMean.Arithmetic) yield break;
        foreach (var node in scores.Tree.Indicators.ToArray())
        {
            var lowest = TensorPrimitives.Min(scores.Of(node));
            if (lowest > 0) continue;
            yield return new IndexFault(-1, scores.Tree.Nodes[node].Code, "score", lowest.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "above 0, which a geometric mean needs: range: [1, 100]");
        }
    }

    /// <summary>Nodes with a score that is no number, which only values near the largest that there are can make.</summary>
    private static IEnumerable<IndexFault> TooLarge(IndexScores scores)
    {
        for (var node = 0; node < scores.Tree.Nodes.Count; node++)
        {
            foreach (var score in scores.Of(node))
            {
                if (double.IsFinite(score)) continue;
                yield return new IndexFault(-1, scores.Tree.Nodes[node].Code, "scores", "not all numbers", "values within the range of numbers");
                break;
            }
        }
    }

    private static void ThrowIfAny(IReadOnlyList<IndexFault> faults) => IndexFaultException.ThrowIfAny("index input", faults);
}
