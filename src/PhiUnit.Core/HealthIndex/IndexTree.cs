namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// A checked index: which indicators make which composites, with which weights. Nodes keep the order they were given in;
/// a node is spoken of by its position in <see cref="Nodes"/>.
/// </summary>
public sealed class IndexTree
{
    private readonly IndexNode[] _nodes;
    private readonly Dictionary<string, int> _position;
    private readonly int[][] _children;
    private readonly double[] _weights;
    private readonly int[] _indicators;
    private readonly int[] _composites;

    private IndexTree(IEnumerable<IndexNode> nodes, WeightMethod method)
    {
        _nodes = [.. nodes];
        Method = method;
        var positions = Enumerable.Range(0, _nodes.Length);
        _position = positions.ToDictionary(i => _nodes[i].Code, StringComparer.Ordinal);
        var byParent = positions.ToLookup(i => _nodes[i].Parent, StringComparer.Ordinal);
        _children = [.. _nodes.Select(x => byParent[x.Code].ToArray())];
        _weights = [.. _nodes.Select(x => x.Parent is null ? 1.0 : IsEstimated(x) ? double.NaN : x.Weight!.Value / byParent[x.Parent].Sum(i => _nodes[i].Weight!.Value))];
        _indicators = [.. positions.Where(i => _nodes[i].Level == IndexLevel.Indicator)];
        _composites = [.. positions.Where(i => _nodes[i].Level != IndexLevel.Indicator).OrderBy(i => _nodes[i].Level)];
    }

    private IndexTree(IndexTree tree, double[] weights) =>
        (_nodes, Method, _position, _children, _weights, _indicators, _composites) =
        (tree._nodes, tree.Method, tree._position, tree._children, weights, tree._indicators, tree._composites);

    public IReadOnlyList<IndexNode> Nodes => _nodes;

    /// <summary>Where the weights of the indicators within a subdomain come from.</summary>
    public WeightMethod Method { get; }

    /// <summary>Positions of the indicators, in the order given: the order of the values of an <see cref="IndexPanel"/>.</summary>
    public ReadOnlySpan<int> Indicators => _indicators;

    /// <summary>Positions of the composites, lowest level first: every composite comes after all it is made of.</summary>
    public ReadOnlySpan<int> Composites => _composites;

    /// <summary>Position of the overall index.</summary>
    public int Overall => _composites[^1];

    /// <exception cref="IndexFaultException">The nodes do not make an index; every fault is listed.</exception>
    /// <param name="nodes">Rows in any order.</param>
    /// <param name="method">Where the weights of the indicators within a subdomain come from; those of the rows are not used unless given.</param>
    public static IndexTree Create(IReadOnlyList<IndexNode> nodes, WeightMethod method = WeightMethod.Given)
    {
        IndexFaultException.ThrowIfAny("index tree", IndexTreeCheck.Faults(nodes, method));
        return new IndexTree(nodes, method);
    }

    /// <summary>The same index with these weights, by position; those of the children of one parent add to 1.</summary>
    internal IndexTree WithWeights(double[] weights) => new(this, weights);

    /// <summary>Positions of a node's children, in the order given; none for an indicator.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => _children[node];

    /// <summary>
    /// A node's share of its parent: the weights of the children of one parent add to 1. 1 for the overall index; NaN for a weight that
    /// is still to be estimated (the tree of <see cref="IndexScores.Tree"/> has all).
    /// </summary>
    public double WeightOf(int node) => _weights[node];

    /// <summary>A node's share of the overall index, were no composite standardised again: the weights on the way up, multiplied.</summary>
    public double EffectiveWeightOf(int node)
    {
        var weight = _weights[node];
        while (_nodes[node].Parent is { } parent) weight *= _weights[node = _position[parent]];
        return weight;
    }

    private bool IsEstimated(IndexNode node) =>
        Method != WeightMethod.Given && node.Level == IndexLevel.Indicator && _nodes[_position[node.Parent!]].Level == IndexLevel.Subdomain;

    /// <summary>Position of a code, -1 where there is none.</summary>
    public int Find(string code) => _position.GetValueOrDefault(code, -1);
}
