using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// Leads a projection to the totals of the ensemble: ages, births and deaths stay those of the trend, and its gross migration is scaled until everyone fits, as homes would scale it, with a
/// home for each person.
/// </summary>
static class EnsembleTotals
{
    const int OpenAge = 90;

    const string Need = "population of every English authority on one basis over the years (dataset population_series), for the ensemble";

    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places to lead.</param>
    /// <param name="at">Where they stand in the projection.</param>
    /// <param name="start">People of the base year, [place of the projection][sex][age].</param>
    /// <param name="years">Base year and last year.</param>
    /// <exception cref="InputMissingException">An authority has no series of totals, or the series ends before the base year.</exception>
    public static HousingLed Lead(Store store, IReadOnlyList<Place> places, int[] at, double[] start, YearRange years)
    {
        var (forecast, known) = Project(store, years);
        var area = known.Areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        const int length = CohortShape.Sexes * (OpenAge + 1);
        var shape = new CohortShape(places.Count, new AgeAxis(OpenAge));
        var homes = new HouseholdRates(shape, years);
        Array.Fill(homes.RepresentativeRate, 1);
        Array.Fill(homes.OccupiedShare, 1);
        for (var place = 0; place < places.Count; place++)
        {
            var (own, now) = (area[places[place].Code], Ordered.Sum(start.AsSpan(at[place] * length, length)));
            homes.Dwellings[homes.At(years.First, place)] = now;
            foreach (var year in years.StepYears)
                homes.Dwellings[homes.At(year, place)] = now * forecast.Totals[year - years.First - 1][own] / known.Total(own, known.Origin);
        }
        return new(homes, new HousingSetting(Alpha: 0, Uplift: false, Loop: false), at);
    }

    static (Forecast Forecast, History Known) Project(Store store, YearRange years)
    {
        var history = HistoryInputs.Read(store);
        var authorities = (int)store.Scalar<long>("SELECT count(*) FROM reference.authority");
        if (history.Areas.Count < authorities) throw new InputMissingException(Need, $"{history.Areas.Count} authorities", $"{authorities}");
        if (history.Years.Last < years.First) throw new InputMissingException(Need, $"totals to {history.Years.Last}", $"to {years.First}");
        var known = history.Until(years.First);
        var parameters = BacktestParameters.Default;
        var forecast = new Ensemble(EnsembleWeightsFile.Sets(Hindcast.Members(parameters), parameters.Cells)).Project(known, years.Steps)
            ?? throw new InputMissingException(Need, $"totals from {history.Years.First}", $"ten years before {years.First}");
        return (forecast, known);
    }
}
