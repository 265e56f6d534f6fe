using System.Globalization;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Scores earlier releases against the estimates that the present one begins with, which were not known to them.</summary>
static class ForecastScores
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
        double[] errors = [.. pairs.Select(p => p.Forecast / p.Estimate - 1)];
        double[] sizes = [.. errors.Select(Math.Abs).Order()];
        var worst = pairs.Zip(errors).MaxBy(p => Math.Abs(p.Second));
        var intervals = pairs.Where(p => earlier.Intervals.ContainsKey((scenario, p.Place, now.BaseYear)))
            .Select(p => (p.Estimate, Interval: earlier.Intervals[(scenario, p.Place, now.BaseYear)])).ToList();
        return new(
            earlier.Manifest.RunId, scenario, earlier.BaseYear, now.BaseYear, pairs.Count,
            MedianApe: (sizes[(sizes.Length - 1) / 2] + sizes[sizes.Length / 2]) / 2,
            Mape: sizes.Average(),
            Malpe: errors.Average(),
            Rmse: Math.Sqrt(pairs.Average(p => (p.Forecast - p.Estimate) * (p.Forecast - p.Estimate))),
            Within80: intervals.Count == 0 ? null : (double)intervals.Count(i => i.Estimate >= i.Interval.Lower && i.Estimate <= i.Interval.Upper) / intervals.Count,
            Worst: string.Create(CultureInfo.InvariantCulture, $"{now.Names.GetValueOrDefault(worst.First.Place, worst.First.Place)} {worst.Second:+0.00 %;-0.00 %}"));
    }
}
