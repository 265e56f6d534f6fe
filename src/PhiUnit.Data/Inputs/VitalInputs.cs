using PhiUnit.Core;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inputs;

/// <summary>Every English authority whose births and deaths of a step, and people by sex and age at its start, are loaded.</summary>
static class VitalInputs
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<Place> Places(Store store, int year) => store.Query(FormattableString.Invariant($"""
        SELECT code FROM reference.authority
        WHERE code IN (SELECT place FROM merged.population WHERE year = {year - 1}) AND code IN (SELECT place FROM merged.population_total WHERE year = {year - 1})
          AND 2 = (SELECT count(*) FROM merged.component WHERE place = code AND year = {year} AND component IN ('births', 'deaths'))
        ORDER BY code
        """), row => new Place(row.GetText(0), AreaRegister.Default.NameOf(row.GetText(0))!));

    /// <summary>Births and deaths of the step that ends in a year, [place]; the flows are left at zero.</summary>
    public static LocalObservation[] Observations(Store store, IReadOnlyList<Place> places, int year)
    {
        var figures = ComponentYears.Read(store, places, [year]);
        figures.Need(["births", "deaths"], places, year);
        return [.. places.Select(place => new LocalObservation
        {
            Births = figures.Of("births", place, year),
            Deaths = figures.Of("deaths", place, year),
            Arrivals = 0,
            Leavers = 0,
            Immigrants = 0,
            Emigrants = 0,
            InternalOutRate = 0,
            InternalInRate = 0,
            ImmigrationShare = 0,
            EmigrationShare = 0,
        })];
    }
}
