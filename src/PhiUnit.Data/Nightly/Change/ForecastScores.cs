using System.Globalization;
using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Scores forecasts of earlier releases against estimates that were not known to them.</summary>
public static class ForecastScores
{
    /// <summary>One score for each scenario and year.</summary>
    /// <param name="runId">The release that the forecasts are of.</param>
    /// <param name="baseYear">Its base year.</param>
    /// <param name="forecasts">Its forecasts that have an estimate.</param>
    public static IEnumerable<ForecastScore> Of(string runId, int baseYear, IEnumerable<TrackedForecast> forecasts) =>
        forecasts.GroupBy(f => (f.Scenario, f.Year)).OrderBy(g => g.Key.Scenario, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
            .Select(g => Score(runId, baseYear, [.. g.OrderBy(f => f.Place, StringComparer.Ordinal)]));

    /// <summary>Of two releases: the estimates are the people that the later one begins with.</summary>
    /// <param name="now">The later release.</param>
    /// <param name="earlier">The earlier one; of the same base year it has nothing to be scored against.</param>
    public static IEnumerable<ForecastScore> Of(ReleaseTotals now, ReleaseTotals earlier)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.BaseYear >= now.BaseYear ? [] : Of(earlier.Manifest.RunId, earlier.BaseYear, Tracked(now, earlier));
    }

    static IEnumerable<TrackedForecast> Tracked(ReleaseTotals now, ReleaseTotals earlier)
    {
        var estimates = now.Population.Where(p => p.Key.Year == now.BaseYear).GroupBy(p => p.Key.Place).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        foreach (var ((scenario, place, year), forecast) in earlier.Population.Where(p => p.Key.Year == now.BaseYear && estimates.ContainsKey(p.Key.Place)))
        {
            var band = earlier.Intervals.GetValueOrDefault((scenario, place, year), new(null, null, null, null));
            yield return new(
                scenario, place, now.Names.GetValueOrDefault(place, place), year, forecast, band.Lower80, band.Upper80, band.Lower95, band.Upper95, estimates[place], now.Manifest.RunId);
        }
    }

    static ForecastScore Score(string runId, int baseYear, List<TrackedForecast> forecasts)
    {
        var errors = ErrorMeasures.Of([.. forecasts.Select(f => f.Forecast)], [.. forecasts.Select(f => f.Estimate)]);
        var drawn = forecasts.Where(f => f.Lower80 is not null).ToList();
        return new(
            runId, forecasts[0].Scenario, baseYear, forecasts[0].Year, forecasts.Count,
            errors.MedianApe, errors.Mape, errors.Malpe, errors.Rmse,
            Within80: drawn.Count == 0 ? null : (double)drawn.Count(f => f.Estimate >= f.Lower80 && f.Estimate <= f.Upper80) / drawn.Count,
            Worst: Named(forecasts.MaxBy(f => Math.Abs(f.Error))!),
            OutOfBand: [.. forecasts.Where(f => f.IsOutOfBand).Select(Named)]);
    }

    static string Named(TrackedForecast one) => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {one.Error:+0.00 %;-0.00 %}");
}
