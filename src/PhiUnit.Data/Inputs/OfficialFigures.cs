using PhiUnit.Core;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Inputs;

/// <summary>The statistics office's own projections of the places, and the homes that they imply, to stand beside ours.</summary>
static class OfficialFigures
{
    public static IReadOnlyList<OfficialFigure> Read(Store store, IReadOnlyList<Place> places, YearRange years)
    {
        var list = PlaceList.Of(places);
        return store.Query($"""
            WITH occupied AS (
              -- Households per dwelling in 2021: the same share that turns our households into homes.
              SELECT c.place, c.households / (s.dwellings + coalesce(n.net_dwellings, 0)) AS share
              FROM clean.census_households c
              JOIN (SELECT place, arg_max(dwellings, year) AS dwellings, max(year) AS year FROM clean.dwelling_stock WHERE year <= 2021 GROUP BY place) s USING (place)
              LEFT JOIN (SELECT place, year, net_dwellings FROM clean.net_additional_dwellings WHERE year = 2021) n ON n.place = c.place AND s.year < 2021),
            figures AS (
              SELECT 'ons-' || base_year || '-based' AS variant, place, year, 'population' AS measure, sum(population ORDER BY sex, age) AS value
              FROM clean.snpp_population p
              WHERE sex = 'persons' OR NOT EXISTS (SELECT 1 FROM clean.snpp_population q WHERE q.base_year = p.base_year AND q.place = p.place AND q.sex = 'persons')
              GROUP BY base_year, place, year
              UNION ALL
              SELECT 'ons-' || base_year || '-based', place, year, 'households', households FROM clean.household_projection
              UNION ALL
              SELECT 'ons-' || base_year || '-based', place, year, 'dwellings', households / share FROM clean.household_projection JOIN occupied USING (place))
            SELECT variant, place, year, measure, value FROM figures
            WHERE place IN ({list}) AND year BETWEEN {years.First} AND {years.Last}
            ORDER BY variant, measure, {PlaceList.Position(places)}, year
            """, row => new OfficialFigure(row.GetText(0), row.GetText(1), row.GetInt(2), row.GetText(3), row.GetDouble(4)));
    }
}
