namespace PhiUnit.Core.HealthIndex;

/// <summary>The steps between the values of an index and its scores, each kept: given, filled, transformed, composite.</summary>
public sealed class IndexStages
{
    private readonly int _cellCount;
    private readonly IndexTree _tree;
    private readonly double[] _transformed;
    private readonly double[] _composites;
    private readonly int[] _sourceYear;

    internal IndexStages(IndexTree tree, IndexRules rules, IndexPanel panel)
    {
        (_tree, Rules, Panel) = (tree, rules, panel);
        var yearCount = panel.Years.Count;
        _cellCount = yearCount * panel.Areas.Count;
        Filled = panel.Values.ToArray();
        Origins = new ValueOrigin[Filled.Length];
        _transformed = new double[Filled.Length];
        _composites = new double[tree.Nodes.Count * _cellCount];
        _sourceYear = [.. Enumerable.Range(0, tree.Nodes.Count * yearCount).Select(i => i % yearCount)];
        foreach (var (code, years, from) in rules.CarryForward)
            foreach (var year in years) _sourceYear[tree.Find(code) * yearCount + PositionOf(year)] = PositionOf(from);
    }

    public IndexRules Rules { get; }

    /// <summary>Values as given, and populations.</summary>
    public IndexPanel Panel { get; }

    /// <summary>[indicator][year][area]: values in their own unit, gaps filled.</summary>
    internal double[] Filled { get; }

    internal ValueOrigin[] Origins { get; }

    /// <summary>Values of an indicator, gaps filled, [year][area], in its own unit. Indicators as in <see cref="IndexTree.Indicators"/>.</summary>
    public ReadOnlySpan<double> FilledOf(int indicator) => Filled.AsSpan(indicator * _cellCount, _cellCount);

    /// <summary>Where each of them comes from, [year][area].</summary>
    public ReadOnlySpan<ValueOrigin> OriginsOf(int indicator) => Origins.AsSpan(indicator * _cellCount, _cellCount);

    /// <summary>Transformed values of an indicator, high is good, [year][area]; scores as they were given where the scale is score.</summary>
    public ReadOnlySpan<double> TransformedOf(int indicator) => Transformed(indicator);

    /// <summary>Weighted sums of a composite's children before it is standardised again, carried forward, [year][area]: points.</summary>
    public ReadOnlySpan<double> CompositeOf(int node) => Composite(node);

    /// <summary>Position of the year whose children make a composite in a year: the year itself unless it is carried forward.</summary>
    public int SourceYearOf(int node, int year) => _sourceYear[node * Panel.Years.Count + year];

    /// <summary>Position of an indicator among the indicators of the tree.</summary>
    public int IndicatorAt(int node) => _tree.Indicators.IndexOf(node);

    internal Span<double> Transformed(int indicator) => _transformed.AsSpan(indicator * _cellCount, _cellCount);

    internal Span<double> Composite(int node) => _composites.AsSpan(node * _cellCount, _cellCount);

    internal int PositionOf(int year) => Panel.Years.ToList().IndexOf(year);
}
