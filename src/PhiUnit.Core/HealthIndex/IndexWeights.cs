using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Weights of the indicators within each subdomain, estimated from their scores (ONS Health Index, step 4).</summary>
public static class IndexWeights
{
    // Below this the correlations of a subdomain are those of columns of which one is made of the others, but for rounding.
    private const double LeastEigenvalue = 1e-10;

    /// <summary>
    /// Every node's share of its parent, adding to 1 under each: estimated for indicators of subdomains, otherwise the tree's own.
    /// Estimated: |loading| / sum of |loadings|; 1/2 each for two indicators, 1 for one.
    /// </summary>
    /// <param name="tree">The index.</param>
    /// <param name="rule">How to estimate.</param>
    /// <param name="scores">Indicator scores; the direction and unit of an indicator do not matter.</param>
    /// <param name="faults">Added to: what keeps weights from being estimated.</param>
    public static double[] Estimate(IndexTree tree, WeightRule rule, IndexScores scores, List<IndexFault> faults)
    {
        var weights = Enumerable.Range(0, tree.Nodes.Count).Select(tree.WeightOf).ToArray();
        if (rule.Method == WeightMethod.Given) return weights;
        foreach (var subdomain in tree.Composites)
        {
            if (tree.Nodes[subdomain].Level != IndexLevel.Subdomain) continue;
            var children = tree.ChildrenOf(subdomain);
            var shares = Shares(rule, [.. children.ToArray().Select(x => (tree.Nodes[x].Code, Pooled(scores, rule.Pool, x)))], tree.Nodes[subdomain].Code, faults);
            for (var i = 0; i < children.Length; i++) weights[children[i]] = shares[i];
        }
        return weights;
    }

    private static double[] Shares(WeightRule rule, (string Code, double[] Scores)[] columns, string subdomain, List<IndexFault> faults)
    {
        if (columns.Length < 3 || rule.Method == WeightMethod.Equal) return [.. columns.Select(_ => 1.0 / columns.Length)];
        var constant = columns.Where(x => !WeightedMoments.Of(x.Scores, [.. x.Scores.Select(_ => 1.0)]).HasSpread).ToList();
        faults.AddRange(constant.Select(x => new IndexFault(-1, x.Code, "standard deviation over areas and pooled years", "0", "above 0: a constant has no weight")));
        if (constant.Count > 0) return [.. columns.Select(_ => double.NaN)];

        var correlation = Correlation.Of([.. columns.Select(x => x.Scores)]);
        var least = correlation.Evd(Symmetricity.Symmetric).EigenValues[0].Real;
        if (!(least > LeastEigenvalue))
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"singular ({columns.Length} indicators, {columns[0].Scores.Length} rows of areas and years)");
            faults.Add(new IndexFault(-1, subdomain, "correlation of its indicators", found, "indicators none of which is made of the others"));
            return [.. columns.Select(_ => double.NaN)];
        }
        var loadings = rule.Method == WeightMethod.FactorAnalysis ? FactorAnalysis.OneFactor(correlation) : PrincipalComponent.First(correlation);
        var total = Ordered.Sum([.. loadings.Select(Math.Abs)]);
        if (total > 0) return [.. loadings.Select(x => Math.Abs(x) / total)];
        faults.Add(new IndexFault(-1, subdomain, "common factor of its indicators", "none", "indicators that are correlated"));
        return [.. columns.Select(_ => double.NaN)];
    }

    private static double[] Pooled(IndexScores scores, IReadOnlyList<int> pool, int node) =>
        [.. Enumerable.Range(0, scores.Years.Count).Where(i => pool.Contains(scores.Years[i])).SelectMany(i => scores.Of(node, i).ToArray())];
}
