using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// The years that the level of migration of a place is pooled over: the newest, at most so many, for which the place has all four flows and a
/// total at the start, and England has its total and the international flows of all its authorities.
/// </summary>
static class TrendYears
{
    /// <returns>Years in ascending order, [place].</returns>
    /// <exception cref="InputMissingException">A place has none.</exception>
    public static int[][] Find(Store store, IReadOnlyList<Place> places, int count, int baseYear)
    {
        var years = Read(store, places, count, baseYear).ToLookup(r => r.Place, r => r.Year, StringComparer.Ordinal);
        var without = places.Where(p => !years.Contains(p.Code)).Select(p => p.Name).ToList();
        if (without.Count > 0)
        {
            throw new InputMissingException(
                $"components of change with all four migration flows, and the totals that they start from, of {string.Join(", ", without.Take(5))}" +
                $"{(without.Count > 5 ? $" and {without.Count - 5} more" : "")} (international flows of all English authorities in the same year)", "no year", "at least one");
        }
        return [.. places.Select(p => years[p.Code].Order().ToArray())];
    }

    static List<(string Place, int Year)> Read(Store store, IReadOnlyList<Place> places, int count, int baseYear) => store.Query(FormattableString.Invariant($"""
        WITH national AS (
          SELECT year FROM merged.component JOIN reference.authority ON code = place WHERE component IN ('international_in', 'international_out')
          GROUP BY year HAVING count(*) = 2 * (SELECT count(*) FROM reference.authority))
        SELECT c.place, c.year FROM merged.component c JOIN national USING (year)
        JOIN merged.population_total own ON own.place = c.place AND own.year = c.year - 1
        JOIN merged.population_total england ON england.place = '{PlaceList.England}' AND england.year = c.year - 1
        WHERE c.place IN ({PlaceList.Of(places)}) AND c.year <= {baseYear} AND component IN ({ComponentYears.MigrationFlows})
        GROUP BY c.place, c.year HAVING count(*) = 4 QUALIFY row_number() OVER (PARTITION BY c.place ORDER BY c.year DESC) <= {count}
        """), row => (row.GetText(0), row.GetInt(1)));
}
