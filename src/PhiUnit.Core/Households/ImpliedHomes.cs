using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>The inverse of a housing-led projection: the households and dwellings that a population asks for.</summary>
/// <remarks>
/// dwellings = household population ÷ (size by representative rates + uplift) ÷ occupied share, where the uplift is the difference between
/// actual and rates' household size in the base year, kept in every year: the base year gives back the dwellings that there are.
/// </remarks>
public static class ImpliedHomes
{
    /// <summary>Dwellings on 30 June of every year, [year][place], the base year first.</summary>
    /// <param name="rates">Representative rates, communal population, base-year dwellings and occupied shares.</param>
    /// <param name="result">A projection with one draw.</param>
    public static double[] Dwellings(HouseholdRates rates, ProjectionResult result)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(result);
        if (rates.Years != result.Years) throw new ArgumentException($"Years {rates.Years} found, {result.Years} expected.", nameof(rates));
        var dwellings = new double[(result.Years.Steps + 1) * result.Shape.Places];
        for (var place = 0; place < result.Shape.Places; place++)
        {
            var atBase = HouseholdSize.Of(rates, result.Years.First, result.Population(result.Years.First), place);
            var uplift = atBase.In(rates.Households(result.Years.First, place)) - atBase.ByRates;
            for (var year = result.Years.First; year <= result.Years.Last; year++)
            {
                var size = HouseholdSize.Of(rates, year, result.Population(year), place);
                var at = rates.At(year, place);
                dwellings[at] = size.Population / (size.ByRates + uplift) / rates.OccupiedShare[at];
            }
        }
        return dwellings;
    }
}
