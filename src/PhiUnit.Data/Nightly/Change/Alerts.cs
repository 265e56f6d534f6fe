using System.Globalization;

namespace PhiUnit.Data.Nightly.Change;

/// <summary>Which outputs of a release lie outside of their likely ranges.</summary>
static class Alerts
{
    public static IReadOnlyList<Alert> Of(ReleaseTotals release) =>
    [
        .. from range in AlertRange.All
           from outside in Measured(release, range.Measure).Where(m => !range.Holds(m.Value)).GroupBy(m => (m.Scenario, m.Place))
           let first = outside.MinBy(m => m.Year)
           let furthest = outside.MaxBy(m => Math.Max(range.Least - m.Value, m.Value - range.Most))
           orderby range.Measure, first.Scenario, first.Place
           select new Alert(range.Measure, first.Scenario, first.Place, release.Names.GetValueOrDefault(first.Place, first.Place), first.Year, outside.Count(), furthest.Value,
               string.Create(CultureInfo.InvariantCulture, $"{range.Least:R} to {range.Most:R} {range.Unit}")),
    ];

    static IEnumerable<(string Scenario, string Place, int Year, double Value)> Measured(ReleaseTotals release, string measure) => measure switch
    {
        "population_growth" => OverStart(release, (key, start) => release.Population[key] / start - 1),
        "births_per_1000" => OverStart(release, (key, start) => 1000 * release.Components.GetValueOrDefault((key.Scenario, key.Place, key.Year, "births")) / start),
        "deaths_per_1000" => OverStart(release, (key, start) => 1000 * release.Components.GetValueOrDefault((key.Scenario, key.Place, key.Year, "deaths")) / start),
        "household_size" => release.Homes.Select(h => (h.Key.Scenario, h.Key.Place, h.Key.Year, h.Value.Size)),
        "net_dwellings_per_1000" => release.Homes.Where(h => h.Value.Net is not null)
            .Select(h => (h.Key.Scenario, h.Key.Place, h.Key.Year, 1000 * h.Value.Net!.Value / (h.Value.Dwellings - h.Value.Net.Value))),
        "index_score" => release.Scores.Where(s => s.Value.Level == "overall").Select(s => ("health_index", s.Key.Area, s.Key.Year, s.Value.Score)),
        _ => throw new InvalidOperationException($"alerts.csv: found the measure '{measure}', expected one that a release holds."),
    };

    static IEnumerable<(string, string, int, double)> OverStart(ReleaseTotals release, Func<(string Scenario, string Place, int Year), double, double> of) =>
        release.Population.Keys.Where(k => release.Population.ContainsKey(k with { Year = k.Year - 1 })).Select(k => (k.Scenario, k.Place, k.Year, of(k, release.Population[k with { Year = k.Year - 1 }])));
}
