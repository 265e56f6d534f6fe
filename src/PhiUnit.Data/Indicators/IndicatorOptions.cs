using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>What the caller of a function chose; each function reads what it takes.</summary>
public sealed record IndicatorOptions
{
    public IReadOnlyList<ConfidenceColumn> Confidences { get; init; } = [ConfidenceColumn.Of("0.95")!];

    /// <summary>Multiplier of values and limits; negative (sii) where low is good.</summary>
    public double Per { get; init; } = 1;

    /// <summary>The range of ages that a table declares, or null for all ages.</summary>
    public AgeBand? Ages { get; init; }

    /// <summary>Number of quantiles; null for the function's own default.</summary>
    public int? Quantiles { get; init; }

    /// <summary>Whether quantile 1 holds the highest values.</summary>
    public bool HighestFirst { get; init; } = true;

    /// <summary>Scale on which values of quantiles are normal.</summary>
    public SlopeScale Scale { get; init; } = SlopeScale.Identity;

    /// <summary>Whether the line is drawn on that scale too.</summary>
    public bool Transform { get; init; }

    /// <summary>Draws of a simulation.</summary>
    public int Repetitions { get; init; } = 100_000;

    public uint Seed { get; init; } = 1;

    public FunnelStatistic Statistic { get; init; } = FunnelStatistic.Proportion;

    /// <summary>Columns whose values part a table into funnels; none: one funnel.</summary>
    public IReadOnlyList<string> Funnels { get; init; } = [];

    public Polarity Polarity { get; init; } = Polarity.None;

    public DisclosureRule Disclosure { get; init; } = DisclosureRule.None;
}
