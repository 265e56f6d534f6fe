using PhiUnit.Core.Backtest;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// How far the estimate that a projection could start from lay from the total that is known now: ln(total now ÷ total then). Estimates after the 2011 Census as they stood before
/// the 2021 Census (MYEB3 to mid-2019, mid-2020).
/// </summary>
/// <param name="Area">Area, as an index.</param>
/// <param name="Year">Year of the estimate.</param>
/// <param name="Then">People as estimated then.</param>
/// <param name="Now">People as estimated now.</param>
public sealed record BaseError(int Area, int Year, double Then, double Now)
{
    /// <summary>(then − now) ÷ now.</summary>
    public double Relative => (Then - Now) / Now;

    /// <summary>Reads the estimates that were replaced later.</summary>
    public static IReadOnlyList<BaseError> Read(Store store, History history)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(history);
        var at = history.Areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        // The newest estimate rests on a census up to ten years back; the basis before the 2021 Census ends with mid-2020.
        var rows = store.Query("""
            WITH myeb3 AS (
              SELECT place, CAST(year AS INTEGER) AS year, CAST(trim(value) AS DOUBLE) AS people FROM raw.component JOIN raw.live USING (file_id)
              WHERE dataset = 'myeb3' AND component = 'population' AND TRY_CAST(trim(value) AS DOUBLE) IS NOT NULL),
            today AS (
              SELECT place, year, people FROM myeb3 WHERE place NOT IN (SELECT code FROM reference.area_part)
              UNION ALL
              SELECT p.place, year, sum(people ORDER BY p.code) FROM myeb3 JOIN reference.area_part p ON p.code = myeb3.place
              GROUP BY p.place, year HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole)
              UNION ALL
              SELECT place, year, sum(population)::DOUBLE FROM merged.population WHERE year = 2020 GROUP BY place, year)
            SELECT place, year, people FROM today WHERE year BETWEEN 2012 AND 2020 ORDER BY year, place
            """, row => (Place: row.GetText(0), Year: row.GetInt(1), People: row.GetDouble(2)));
        return [.. rows.Where(r => at.ContainsKey(r.Place) && r.Year <= history.Years.Last).Select(r => new BaseError(at[r.Place], r.Year, r.People, history.Total(at[r.Place], r.Year)))];
    }
}
