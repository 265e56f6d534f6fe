using PhiUnit.Core;

namespace PhiUnit.Data.Inputs;

/// <summary>The newest year whose population by sex and single year of age is loaded for every place.</summary>
static class BaseYear
{
    public static int Find(Store store, IReadOnlyList<Place> places) => (int)(new CleanColumns(store).Maybe($"""
        SELECT max(year)::DOUBLE FROM (
          SELECT year FROM merged.population WHERE place IN ({PlaceList.Of(places)})
          GROUP BY year HAVING count(DISTINCT place) = {places.Count})
        HAVING max(year) IS NOT NULL
        """) ?? throw new InputMissingException("mid-year estimates by sex and single year of age for the places", "none", "at least two years running"));
}
