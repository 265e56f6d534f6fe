namespace PhiUnit.Core.HealthIndex;

/// <summary>Indicator values and populations of the lowest areas over years; what an index is computed from.</summary>
public sealed record IndexPanel
{
    /// <summary>Codes of the areas. Sums run in this order, so the same order gives the same bytes.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>[indicator][year][area], area fastest; indicators as in <see cref="IndexTree.Indicators"/>. Raw values or scores; NaN is missing.</summary>
    public required ReadOnlyMemory<double> Values { get; init; }

    /// <summary>[year][area], area fastest: persons, the weight of an area; above 0.</summary>
    public required ReadOnlyMemory<double> Population { get; init; }

    /// <summary>Values of one indicator, [year][area].</summary>
    /// <param name="indicator">Place of the indicator in <see cref="IndexTree.Indicators"/>.</param>
    internal ReadOnlySpan<double> ValuesOf(int indicator) =>
        Values.Span.Slice(indicator * Areas.Count * Years.Count, Areas.Count * Years.Count);
}
