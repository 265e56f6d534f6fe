using PhiUnit.Data.Indicators.Functions;

namespace PhiUnit.Data.Indicators;

/// <summary>The functions of <c>phiunit stats</c>.</summary>
public static class IndicatorFunctions
{
    public static IReadOnlyList<IIndicatorFunction> All { get; } =
    [
        new DsrFunction(),
        new RatioFunction(asRate: true),
        new RatioFunction(asRate: false),
        new RateFunction(),
        new ProportionFunction(),
        new MeanFunction(),
        new QuantileFunction(),
        new LifeExpectancyFunction(healthy: false),
        new LifeExpectancyFunction(healthy: true),
        new SlopeFunction(),
        new DeprivationFunction(),
        new FunnelFunction(),
        new TrendFunction(),
        new CompareFunction(),
    ];

    /// <summary>A function by name.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static IIndicatorFunction Named(string name) => All.FirstOrDefault(f => f.Name == name)
        ?? throw new NotFoundException($"No function '{name}'. There are: {string.Join(", ", All.Select(f => f.Name))}.");
}
