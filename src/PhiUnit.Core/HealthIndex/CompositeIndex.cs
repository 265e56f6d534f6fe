namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// A composite index as the Office for National Statistics builds the Health Index for England (methods and development,
/// 2015 to 2021 edition): indicators are standardised on a base year over all lowest areas and years at once, weighted into
/// subdomains, these into domains, these into the overall index, each standardised again on the base year.
/// </summary>
public static class CompositeIndex
{
    /// <summary>Scores of every level for all areas and years, in points (100 = base-year mean, 10 = one standard deviation).</summary>
    /// <exception cref="IndexFaultException">Rules and panel do not fit, or a value is missing; every fault is listed.</exception>
    /// <exception cref="ArgumentException">An array has another length than areas, years and indicators make.</exception>
    public static IndexScores Compute(IndexTree tree, IndexRules rules, IndexPanel panel)
    {
        IndexFaultException.ThrowIfAny(
            "index input", [.. IndexRulesCheck.Faults(rules, tree, panel.Years), .. IndexPanelCheck.Faults(panel, tree, rules.Scale)]);
        var scores = new IndexScores(tree, panel.Years, panel.Areas, new WeightedMoments?[tree.Nodes.Count]);
        var baseYear = new BaseYear(panel, rules.BaseYear);

        for (var i = 0; i < tree.Indicators.Length; i++)
        {
            var node = tree.Indicators[i];
            panel.ValuesOf(i).CopyTo(scores.Slice(node));
            if (rules.Scale == IndexScale.Score) continue;
            Transforms.Apply(tree.Nodes[node].Transform, tree.Nodes[node].Polarity, scores.Of(node), scores.Slice(node));
            baseYear.Standardise(scores, node);
        }
        foreach (var node in tree.Composites)
        {
            foreach (var child in tree.ChildrenOf(node))
                Aggregate.AddWeighted(scores.Of(child), tree.WeightOf(child), scores.Slice(node));
            Carry(rules, scores, node);
            if (rules.Restandardise) baseYear.Standardise(scores, node);
        }
        IndexFaultException.ThrowIfAny("index input", baseYear.WithoutSpread);
        return scores;
    }

    private static void Carry(IndexRules rules, IndexScores scores, int node)
    {
        var areaCount = scores.Areas.Count;
        foreach (var entry in rules.CarryForward.Where(x => x.Code == scores.Tree.Nodes[node].Code))
        {
            var from = scores.Of(node, Position(scores.Years, entry.From));
            foreach (var year in entry.Years)
                from.CopyTo(scores.Slice(node).Slice(Position(scores.Years, year) * areaCount, areaCount));
        }
    }

    private static int Position(IReadOnlyList<int> years, int year) => years.ToList().IndexOf(year);

    /// <summary>The year whose areas, weighted by their population, set the constants of every standardisation.</summary>
    private sealed class BaseYear(IndexPanel panel, int year)
    {
        private readonly int _position = Position(panel.Years, year);
        private readonly double[] _population = panel.Population
            .Slice(Position(panel.Years, year) * panel.Areas.Count, panel.Areas.Count).ToArray();

        /// <summary>The nodes that cannot be standardised, so that all are named before none is returned.</summary>
        public List<IndexFault> WithoutSpread { get; } = [];

        public void Standardise(IndexScores scores, int node)
        {
            var constants = WeightedMoments.Of(scores.Of(node, _position), _population);
            scores.Constants[node] = constants;
            if (constants.HasSpread) HealthIndex.Standardise.Apply(scores.Of(node), constants, scores.Slice(node));
            else WithoutSpread.Add(NoSpread(scores.Tree.Nodes[node].Code));
        }

        private IndexFault NoSpread(string code) =>
            new(-1, code, $"standard deviation over areas in {year}", "0", "above 0: the areas must differ in the base year");
    }
}
