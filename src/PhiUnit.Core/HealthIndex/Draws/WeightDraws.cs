namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Weights of every node in every draw: within subdomains a mix of methods, elsewhere the index's own.</summary>
internal sealed class WeightDraws
{
    private readonly double[][] _weights;

    public WeightDraws(IndexScores scores, IndexDrawRule rule, DrawNumbers numbers)
    {
        var tree = scores.Tree;
        _weights = [.. Enumerable.Range(0, tree.Nodes.Count).Select(i => new[] { tree.WeightOf(i) })];
        var methods = rule.Weights.Where(m => m != tree.Method && !(m == WeightMethod.FactorAnalysis && tree.Method == WeightMethod.Given)).Distinct().ToList();
        if (methods.Count == 0) return;

        IReadOnlyList<int> pool = scores.Stages!.Rules.Weights.Pool is { Count: > 0 } given ? given : scores.Years;
        var estimates = methods.Select(m => Estimate(scores, new(m, pool))).ToArray();
        var mix = numbers.Mix(DrawPurpose.WeightMix, methods.Count + 1);
        foreach (var node in tree.Composites)
        {
            if (tree.Nodes[node].Level != IndexLevel.Subdomain || tree.ChildrenOf(node).Length == 1) continue;
            var known = Enumerable.Range(0, methods.Count).Where(m => !double.IsNaN(estimates[m].Weights[tree.ChildrenOf(node)[0]])).ToArray();
            foreach (var child in tree.ChildrenOf(node)) _weights[child] = Mixed(tree.WeightOf(child), [.. known.Select(m => (estimates[m].Weights[child], mix[m + 1]))], mix[0]);
        }
        Notes = [.. estimates.SelectMany((e, i) => e.Faults.Select(f => $"weights by {methods[i]} are left out of the draws: {f}"))];
    }

    /// <summary>Methods that could not be used, and why.</summary>
    public IReadOnlyList<string> Notes { get; } = [];

    /// <summary>Weight of a node among the children of its parent: one for all draws, or one for each.</summary>
    public double[] Of(int node) => _weights[node];

    private static (double[] Weights, List<IndexFault> Faults) Estimate(IndexScores scores, WeightRule rule)
    {
        var faults = new List<IndexFault>();
        var tree = IndexTree.Create(scores.Tree.Nodes, rule.Method);
        return (IndexWeights.Estimate(tree, rule, scores, faults), faults);
    }

    /// <summary>The mix of the index's own weight and those of the methods that could be used, proportions brought to 1.</summary>
    private static double[] Mixed(double own, (double Weight, double[] Part)[] others, double[] ownPart)
    {
        var mixed = new double[ownPart.Length];
        for (var draw = 0; draw < mixed.Length; draw++)
        {
            var (sum, total) = (ownPart[draw] * own, ownPart[draw]);
            foreach (var (weight, part) in others) (sum, total) = (sum + part[draw] * weight, total + part[draw]);
            mixed[draw] = sum / total;
        }
        return mixed;
    }
}
