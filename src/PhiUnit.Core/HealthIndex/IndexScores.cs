namespace PhiUnit.Core.HealthIndex;

/// <summary>Scores of every level of an index for areas over years, with the constants they were standardised by.</summary>
public sealed class IndexScores
{
    private readonly double[] _scores;
    private readonly WeightedMoments?[] _constants;

    internal IndexScores(IndexTree tree, IReadOnlyList<int> years, IReadOnlyList<string> areas, WeightedMoments?[] constants)
    {
        (Tree, Years, Areas, _constants) = (tree, years, areas, constants);
        _scores = new double[tree.Nodes.Count * years.Count * areas.Count];
    }

    /// <summary>The same scores under a tree whose weights are known by now.</summary>
    internal IndexScores(IndexTree tree, IndexScores scores) =>
        (Tree, Years, Areas, _constants, _scores) = (tree, scores.Years, scores.Areas, scores._constants, scores._scores);

    /// <summary>The index, all weights known.</summary>
    public IndexTree Tree { get; }

    public IReadOnlyList<int> Years { get; }

    public IReadOnlyList<string> Areas { get; }

    /// <summary>What the scores were made from, step by step; null for means over areas (<see cref="HigherAreas"/>).</summary>
    public IndexStages? Stages { get; internal init; }

    /// <summary>[node][year][area], area fastest: points, unrounded. Nodes as in <see cref="IndexTree.Nodes"/>.</summary>
    public ReadOnlyMemory<double> Values => _scores;

    /// <summary>Scores of one node, [year][area].</summary>
    public ReadOnlySpan<double> Of(int node) => Slice(node);

    /// <summary>Scores of one node in one year, [area]. <paramref name="year"/> is a position in <see cref="Years"/>.</summary>
    public ReadOnlySpan<double> Of(int node, int year) => Slice(node).Slice(year * Areas.Count, Areas.Count);

    /// <summary>
    /// The base-year weighted mean and standard deviation that a node was standardised by: of an indicator, in the unit of its
    /// transformed values; of a composite, in points. Null where it was not standardised here.
    /// </summary>
    public WeightedMoments? ConstantsOf(int node) => _constants[node];

    internal Span<double> Slice(int node) => _scores.AsSpan(node * Years.Count * Areas.Count, Years.Count * Areas.Count);

    internal WeightedMoments?[] Constants => _constants;
}
