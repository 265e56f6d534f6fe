using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Inputs;

/// <summary>The statistics office's own projections of the places, and the homes that they imply, to stand beside ours.</summary>
static class OfficialFigures
{
    /// <summary>Sums that are made in order take room: some places at a time keep within the store's.</summary>
    const int PlacesAtATime = 32;

    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places, in the order of <paramref name="rates"/>.</param>
    /// <param name="rates">Turn the office's households into homes by the share of occupied dwellings that turns ours.</param>
    public static IReadOnlyList<OfficialFigure> Read(Store store, IReadOnlyList<Place> places, HouseholdRates rates)
    {
        var published = places.Chunk(PlacesAtATime).SelectMany(some => Published(store, some, rates.Years)).ToList();
        var position = places.Select((p, i) => (p.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        var homes = published.Where(f => f.Measure == "households")
            .Select(f => f with { Measure = "dwellings", Value = f.Value / rates.OccupiedShare[rates.At(f.Year, position[f.Place])] });
        return [.. published, .. homes];
    }

    static List<OfficialFigure> Published(Store store, Place[] places, YearRange years) => store.Query($"""
        WITH figures AS (
          SELECT 'ons-' || base_year || '-based' AS variant, place, year, 'population' AS measure, sum(population ORDER BY sex, age) AS value
          FROM merged.snpp_population p
          WHERE sex = 'persons' OR NOT EXISTS (SELECT 1 FROM merged.snpp_population q WHERE q.base_year = p.base_year AND q.place = p.place AND q.sex = 'persons')
          GROUP BY base_year, place, year
          UNION ALL
          SELECT 'ons-' || base_year || '-based', place, year, 'households', households FROM merged.household_projection)
        SELECT variant, place, year, measure, value FROM figures
        WHERE place IN ({PlaceList.Of(places)}) AND year BETWEEN {years.First} AND {years.Last}
        ORDER BY variant, measure, {PlaceList.Position(places)}, year
        """, row => new OfficialFigure(row.GetText(0), row.GetText(1), row.GetInt(2), row.GetText(3), row.GetDouble(4)));
}
