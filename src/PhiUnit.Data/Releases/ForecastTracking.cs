namespace PhiUnit.Data.Releases;

/// <summary>Scores the forecasts of a release against estimates that were loaded after it: totals of the years after its base year.</summary>
public static class ForecastTracking
{
    /// <summary>Every forecast that has an estimate by now, by scenario, place and year; empty where no estimate of a later year is loaded.</summary>
    /// <param name="release">The release, opened for reading.</param>
    /// <param name="figures">The workspace's figures as they are now.</param>
    public static IReadOnlyList<TrackedForecast> Of(Store release, Store figures)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(figures);
        var forecasts = release.Query("""
            WITH totals AS (SELECT scenario, place, year, sum(value ORDER BY sex, age) AS value FROM population WHERE quantile IS NULL GROUP BY scenario, place, year),
            base AS (SELECT min(year) AS year FROM totals),
            limits AS (
              SELECT scenario, place, year, max(value) FILTER (quantile = 0.1) AS l80, max(value) FILTER (quantile = 0.9) AS u80,
                max(value) FILTER (quantile = 0.025) AS l95, max(value) FILTER (quantile = 0.975) AS u95
              FROM population_intervals WHERE sex = 'persons' AND band = 'all ages' GROUP BY ALL)
            SELECT t.scenario, t.place, any_value(p.name), t.year, any_value(t.value), any_value(l80), any_value(u80), any_value(l95), any_value(u95)
            FROM totals t JOIN places p USING (place) LEFT JOIN limits USING (scenario, place, year)
            WHERE t.year > (SELECT year FROM base) GROUP BY t.scenario, t.place, t.year ORDER BY t.scenario, t.place, t.year
            """, r => new TrackedForecast(
                r.GetText(0), r.GetText(1), r.GetText(2), r.GetInt(3), r.GetDouble(4), r.GetDoubleOrNull(5), r.GetDoubleOrNull(6), r.GetDoubleOrNull(7), r.GetDoubleOrNull(8), 0, ""));
        if (forecasts.Count == 0) return [];
        var estimates = Estimates(figures, forecasts.Min(f => f.Year), forecasts.Max(f => f.Year));
        return [.. forecasts.Where(f => estimates.ContainsKey((f.Place, f.Year))).Select(f =>
        {
            var (people, published) = estimates[(f.Place, f.Year)];
            return f with { Estimate = people, EstimateRelease = published };
        })];
    }

    /// <summary>Totals of these years by place: of estimates by sex and age, of persons by age, of totals alone; the newest release of them.</summary>
    static Dictionary<(string, int), (double, string)> Estimates(Store figures, int first, int last) => figures.Query(FormattableString.Invariant($"""
        WITH estimate AS (
          SELECT place, year, release, sum(population)::DOUBLE AS people, 1 AS rank FROM merged.population GROUP BY ALL
          UNION ALL SELECT place, year, release, sum(population)::DOUBLE, 2 FROM merged.population_persons GROUP BY ALL
          UNION ALL SELECT place, year, release, population::DOUBLE, 3 FROM merged.population_total)
        SELECT place, year, people, release FROM estimate WHERE year BETWEEN {first} AND {last}
        QUALIFY row_number() OVER (PARTITION BY place, year ORDER BY release DESC, rank) = 1
        """), r => (Key: (r.GetText(0), r.GetInt(1)), Value: (r.GetDouble(2), r.GetText(3)))).ToDictionary(r => r.Key, r => r.Value);
}
