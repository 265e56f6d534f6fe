using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Scores;

/// <summary>What the errors of many forecasts came to; proportions of the outcome (0.0125 is 1.25 %).</summary>
/// <param name="Cases">Number of forecasts.</param>
/// <param name="MedianApe">Median absolute percentage error.</param>
/// <param name="Mape">Mean absolute percentage error.</param>
/// <param name="Malpe">Mean algebraic percentage error, the bias: above 0 where forecasts were too high.</param>
/// <param name="Rmse">Root mean squared percentage error.</param>
/// <param name="P90Ape">Absolute percentage error that 90 % of the forecasts stayed below.</param>
/// <param name="Within5">Share of forecasts within 5 % of the outcome.</param>
/// <param name="Within10">Share of forecasts within 10 % of the outcome.</param>
public readonly record struct ErrorMeasures(
    int Cases, double MedianApe, double Mape, double Malpe, double Rmse, double P90Ape, double Within5, double Within10)
{
    static readonly double[] Probabilities = [0.5, 0.9];

    /// <summary>(forecast − outcome) ÷ outcome (Smith, Tayman and Swanson 2001, State and Local Population Projections, chapter 13).</summary>
    /// <param name="forecast">Forecasts.</param>
    /// <param name="outcome">What came, more than 0.</param>
    /// <exception cref="ArgumentException">There is no forecast, the lengths differ, or an outcome is not above 0.</exception>
    public static ErrorMeasures Of(ReadOnlySpan<double> forecast, ReadOnlySpan<double> outcome)
    {
        Check.Length(outcome, forecast.Length);
        if (forecast.IsEmpty) throw new ArgumentException("No forecast found; at least one expected.", nameof(forecast));
        var absolute = new double[forecast.Length];
        double signed = 0, squared = 0, within5 = 0, within10 = 0;
        for (var i = 0; i < forecast.Length; i++)
        {
            if (!(outcome[i] > 0)) throw new ArgumentException($"Outcome {outcome[i]} found, more than 0 expected.", nameof(outcome));
            var error = (forecast[i] - outcome[i]) / outcome[i];
            absolute[i] = Math.Abs(error);
            signed += error;
            squared += error * error;
            if (absolute[i] <= 0.05) within5++;
            if (absolute[i] <= 0.10) within10++;
        }
        double n = forecast.Length, mape = Ordered.Sum(absolute) / n;
        Span<double> quantiles = stackalloc double[2];
        Quantiles.Of(absolute, Probabilities, quantiles);
        return new(forecast.Length, quantiles[0], mape, signed / n, Math.Sqrt(squared / n), quantiles[1], within5 / n, within10 / n);
    }
}
