using System.Globalization;
using PhiUnit.Core.Backtest.Scores;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Scores earlier releases against the estimates that the present one begins with, which were not known to them.</summary>
public static class ForecastScores
{
    /// <param name="now">The present release; people of its base year are estimates.</param>
    /// <param name="earlier">An earlier release.</param>
    public static IEnumerable<ForecastScore> Of(ReleaseTotals now, ReleaseTotals earlier)
    {
        var year = now.BaseYear;
        if (earlier.BaseYear >= year) yield break;
        var estimates = now.Population.Where(p => p.Key.Year == year).GroupBy(p => p.Key.Place).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        foreach (var scenario in earlier.Population.Keys.Select(k => k.Scenario).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var pairs = estimates.Where(e => earlier.Population.ContainsKey((scenario, e.Key, year))).OrderBy(e => e.Key, StringComparer.Ordinal)
                .Select(e => (Place: e.Key, Estimate: e.Value, Forecast: earlier.Population[(scenario, e.Key, year)])).ToList();
            if (pairs.Count > 0) yield return Score(now, earlier, scenario, pairs);
        }
    }

    static ForecastScore Score(ReleaseTotals now, ReleaseTotals earlier, string scenario, List<(string Place, double Estimate, double Forecast)> pairs)
    {
        var errors = ErrorMeasures.Of([.. pairs.Select(p => p.Forecast)], [.. pairs.Select(p => p.Estimate)]);
        var worst = pairs.Select(p => (p.Place, Error: p.Forecast / p.Estimate - 1)).MaxBy(p => Math.Abs(p.Error));
        var intervals = pairs.Where(p => earlier.Intervals.ContainsKey((scenario, p.Place, now.BaseYear)))
            .Select(p => (p.Estimate, Interval: earlier.Intervals[(scenario, p.Place, now.BaseYear)])).ToList();
        return new(
            earlier.Manifest.RunId, scenario, earlier.BaseYear, now.BaseYear, pairs.Count,
            errors.MedianApe, errors.Mape, errors.Malpe, errors.Rmse,
            Within80: intervals.Count == 0 ? null : (double)intervals.Count(i => i.Estimate >= i.Interval.Lower && i.Estimate <= i.Interval.Upper) / intervals.Count,
            Worst: string.Create(CultureInfo.InvariantCulture, $"{now.Names.GetValueOrDefault(worst.Place, worst.Place)} {worst.Error:+0.00 %;-0.00 %}"));
    }
}
