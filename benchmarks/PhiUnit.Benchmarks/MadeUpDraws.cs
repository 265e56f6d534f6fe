using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Benchmarks;

/// <summary>How the benchmarks draw, and what they ask of the draws.</summary>
static class MadeUpDraws
{
    /// <summary>The median and the bounds of 50, 80 and 95 % intervals.</summary>
    public static readonly double[] Probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

    /// <summary>First ages of the broad bands: four of either sex.</summary>
    public static readonly int[] BroadBands = [0, 16, 65, 85];

    /// <summary>1,000 draws in which every rate strays.</summary>
    public static DrawSetting Setting { get; } =
        new(draws: 1000, seed: 1, Enum.GetValues<DrawnRate>().ToDictionary(rate => rate, _ => new RateDeviation(0.05, 0.8, 0.4)));
}
