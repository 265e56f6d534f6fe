using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Scores;

/// <summary>Index of dissimilarity of two age structures: the share of people who would have to be of another age, 0 to 1.</summary>
public static class Dissimilarity
{
    /// <summary>½ Σ |f(x) ÷ Σf − a(x) ÷ Σa| (Duncan and Duncan 1955).</summary>
    /// <param name="forecast">People by age.</param>
    /// <param name="outcome">People by the same ages.</param>
    /// <exception cref="ArgumentException">The lengths differ, or either holds nobody.</exception>
    public static double Of(ReadOnlySpan<double> forecast, ReadOnlySpan<double> outcome)
    {
        Check.Length(outcome, forecast.Length);
        var (forecasts, outcomes) = (Ordered.Sum(forecast), Ordered.Sum(outcome));
        if (!(forecasts > 0 && outcomes > 0)) throw new ArgumentException($"Sums {forecasts} and {outcomes} found, more than 0 expected.");
        var total = 0.0;
        for (var i = 0; i < forecast.Length; i++) total += Math.Abs(forecast[i] / forecasts - outcome[i] / outcomes);
        return total / 2;
    }
}
