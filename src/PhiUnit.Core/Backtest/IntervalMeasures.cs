using PhiUnit.Core.Backtest.Scores;

namespace PhiUnit.Core.Backtest;

/// <summary>What the intervals of many forecasts came to; proportions.</summary>
/// <param name="Coverage">Share of outcomes within the intervals of 50, 80, 95 %.</param>
/// <param name="Width80">Mean width of the 80 % interval ÷ outcome.</param>
/// <param name="Crps">Mean continuous ranked probability score ÷ outcome.</param>
/// <param name="WeightedScore">Mean weighted interval score ÷ outcome.</param>
/// <param name="Transforms">Share of probability integral transforms in each tenth of 0 to 1: a tenth each where intervals are honest.</param>
public sealed record IntervalMeasures(double[] Coverage, double Width80, double Crps, double WeightedScore, double[] Transforms)
{
    const int Parts = 10;

    /// <summary>Measures cases that all have an interval, at least one.</summary>
    public static IntervalMeasures Of(IReadOnlyList<BacktestCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        double n = cases.Count;
        double Mean(Func<BacktestCase, double> of) => cases.Sum(of) / n;
        var parts = new double[Parts];
        Pit.Histogram([.. cases.Select(c => c.Interval!.Transform)], parts);
        return new(
            [.. IntervalCase.Levels.Select((_, level) => Mean(c => c.Interval!.Holds(level, c.Outcome) ? 1 : 0))],
            Mean(c => c.Interval!.Width80), Mean(c => c.Interval!.Crps), Mean(c => c.Interval!.WeightedScore), parts);
    }
}
