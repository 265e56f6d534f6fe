using PhiUnit.Core;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Inputs;

/// <summary>What was published of the places for the years behind us, to stand before a projection. Authorities that were joined are added up.</summary>
static class ObservedFigures
{
    public static IReadOnlyList<ObservedFigure> Read(Store store, IReadOnlyList<Place> places) => store.Query($"""
        WITH figures AS (
          SELECT place, year, 'population' AS measure, population::DOUBLE AS value, release FROM merged.population_total
          UNION ALL SELECT place, year, component, value::DOUBLE, release FROM merged.component
          UNION ALL SELECT place, year, 'net_dwellings', net_dwellings, release FROM merged.net_additional_dwellings)
        SELECT place, year, measure, value, release FROM figures
        WHERE place IN ({PlaceList.Of(places)}) AND value IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY place, year, measure ORDER BY release DESC) = 1
        ORDER BY measure, {PlaceList.Position(places)}, year
        """, row => new ObservedFigure(row.GetText(0), row.GetInt(1), row.GetText(2), row.GetDouble(3), row.GetTextOrNull(4) ?? ""));
}
