using PhiUnit.Core;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Backtest;

/// <summary>
/// Leads a projection to the totals of the ensemble: ages, births and deaths stay those of the trend, and its gross migration is scaled until everyone fits, as homes would scale it, with a
/// home for each person. In draws the totals stray as past forecasts of the ensemble did.
/// </summary>
sealed class EnsembleTotals
{
    const int OpenAge = 90;

    const string Need = "population of every English authority on one basis over the years (dataset population_series), for the ensemble";

    readonly int[] _at;

    EnsembleTotals(HouseholdRates course, TotalErrors errors, int[] at, IReadOnlyList<PlaceAssumption> assumptions) =>
        (Course, Errors, _at, Assumptions) = (course, errors, at, assumptions);

    /// <summary>Totals as homes, one for each person.</summary>
    public HouseholdRates Course { get; }

    /// <summary>How far totals stray in draws.</summary>
    public TotalErrors Errors { get; }

    /// <summary>How far, as assumptions.</summary>
    public IReadOnlyList<PlaceAssumption> Assumptions { get; }

    /// <summary>How totals lead: as homes do, a person to each.</summary>
    public static HousingSetting Setting => new(Alpha: 0, Uplift: false, Loop: false);

    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places to lead.</param>
    /// <param name="at">Where they stand in the projection.</param>
    /// <param name="start">People of the base year, [place of the projection][sex][age].</param>
    /// <param name="years">Base year and last year.</param>
    /// <exception cref="InputMissingException">An authority has no series of totals, or the series ends before the base year.</exception>
    public static EnsembleTotals Read(Store store, IReadOnlyList<Place> places, int[] at, double[] start, YearRange years)
    {
        var (forecast, known) = Project(store, years);
        var index = known.Areas.Index().ToDictionary(a => a.Item.Code, a => a.Index, StringComparer.Ordinal);
        int[] areas = [.. places.Select(place => index[place.Code])];
        const int length = CohortShape.Sexes * (OpenAge + 1);
        var course = new HouseholdRates(new(places.Count, new AgeAxis(OpenAge)), years);
        Array.Fill(course.RepresentativeRate, 1);
        Array.Fill(course.OccupiedShare, 1);
        for (var place = 0; place < places.Count; place++)
        {
            var (own, now) = (areas[place], Ordered.Sum(start.AsSpan(at[place] * length, length)));
            course.Dwellings[course.At(years.First, place)] = now;
            foreach (var year in years.StepYears)
                course.Dwellings[course.At(year, place)] = now * forecast.Totals[year - years.First - 1][own] / known.Total(own, known.Origin);
        }
        var errors = EnsembleErrors.Default.Of(known, areas, years.Steps);
        return new(course, errors, at, [.. EnsembleErrors.Default.Assumptions.Select(a => new PlaceAssumption(null, a)), .. places.Index().SelectMany(p => Scales(p.Item, p.Index, errors))]);
    }

    /// <summary>Leads a run without draws.</summary>
    public HousingLed Lead() => new(Course, Setting, _at);

    static IEnumerable<PlaceAssumption> Scales(Place place, int index, TotalErrors errors) => EnsembleErrors.Default.Horizons.Where(h => h <= errors.Years)
        .Select(h => new PlaceAssumption(place.Code, new(
            FormattableString.Invariant($"error_scale_{h}_years"), errors.Scale(index, h), FormattableString.Invariant($"root mean square of the logarithm of outcome over forecast, {h} years ahead"),
            "all years", "PhiUnit's back-test of English authorities, calibration part: past forecasts of the ensemble for places of this type and size (phiunit backtest, docs/backtest.md)")));

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
