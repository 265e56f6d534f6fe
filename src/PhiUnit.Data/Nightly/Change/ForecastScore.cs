namespace PhiUnit.Data.Nightly.Change;

/// <summary>How an earlier release did against estimates that came after it, over the places that both hold.</summary>
/// <param name="RunId">The earlier release.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="BaseYear">Year of the estimates that it began with.</param>
/// <param name="Year">Year of the new estimates.</param>
/// <param name="Places">Number of places.</param>
/// <param name="MedianApe">Median absolute percentage error, a proportion.</param>
/// <param name="Mape">Mean absolute percentage error, a proportion.</param>
/// <param name="Malpe">Mean algebraic percentage error (bias), a proportion: above 0 where too many were forecast.</param>
/// <param name="Rmse">Root mean squared percentage error, a proportion.</param>
/// <param name="Within80">Share of places whose estimate lies in the 80 % interval of the forecast; null without draws.</param>
/// <param name="Worst">The place that is furthest off.</param>
/// <param name="OutOfBand">Places whose estimate lies outside the 95 % interval of the forecast, each with its error.</param>
public sealed record ForecastScore(
    string RunId, string Scenario, int BaseYear, int Year, int Places, double MedianApe, double Mape, double Malpe, double Rmse, double? Within80, string Worst, IReadOnlyList<string> OutOfBand);
