using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest;

/// <summary>Scores of the interval of one forecast, relative to the outcome.</summary>
/// <param name="Lower">Lower limits at 50, 80, 95 %, people.</param>
/// <param name="Upper">Upper limits.</param>
/// <param name="Width80">Width of the 80 % interval ÷ outcome.</param>
/// <param name="Crps">Continuous ranked probability score ÷ outcome.</param>
/// <param name="WeightedScore">Weighted interval score ÷ outcome.</param>
/// <param name="Transform">Probability integral transform.</param>
public sealed record IntervalCase(double[] Lower, double[] Upper, double Width80, double Crps, double WeightedScore, double Transform)
{
    /// <summary>Levels of the intervals.</summary>
    public static IReadOnlyList<double> Levels => Chosen;

    static readonly double[] Chosen = [0.5, 0.8, 0.95];
    static readonly double[] Probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

    /// <summary>Whether the interval of a level held the outcome.</summary>
    public bool Holds(int level, double outcome) => Lower[level] <= outcome && outcome <= Upper[level];

    /// <summary>Scores a sample.</summary>
    /// <param name="ascending">Draws or quantiles of the forecast, ascending.</param>
    /// <param name="outcome">What came.</param>
    public static IntervalCase Of(double[] ascending, double outcome)
    {
        ArgumentNullException.ThrowIfNull(ascending);
        var q = new double[Probabilities.Length];
        // The sample is ascending, and stays so.
        Quantiles.Of(ascending.ToArray(), Probabilities, q);
        double[] lower = [q[2], q[1], q[0]], upper = [q[4], q[5], q[6]];
        return new(
            lower, upper, (upper[1] - lower[1]) / outcome, Scores.Crps.OfSample(ascending, outcome) / outcome,
            IntervalScore.Weighted(q[3], lower, upper, Chosen, outcome) / outcome, Pit.Of(ascending, outcome));
    }
}
