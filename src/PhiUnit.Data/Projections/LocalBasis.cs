using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>What a trend starts from and goes on with: people, levels and age patterns of the places.</summary>
/// <param name="Start">People of the base year, [place][sex][age].</param>
/// <param name="Levels">Levels against the nation, [place].</param>
/// <param name="Mobility">Age patterns of internal migration.</param>
/// <param name="Assumptions">What was taken from the figures.</param>
sealed record LocalBasis(double[] Start, LocalLevel[] Levels, LocalMobility Mobility, IReadOnlyList<PlaceAssumption> Assumptions)
{
    const string Mye = "ONS, Mid-year estimates, components of change";

    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places.</param>
    /// <param name="scenario">Trend years, shrinkage.</param>
    /// <param name="national">The national projection, from the year before the base year on.</param>
    /// <param name="baseYear">Base year, in which the calibration step ends.</param>
    public static LocalBasis Read(Store store, IReadOnlyList<Place> places, Scenario scenario, NationalRates national, int baseYear)
    {
        var shape = new CohortShape(places.Count, national.Shape.Ages);
        var local = new LocalInputs(store, places);
        var trendYears = local.TrendYears((int)scenario.Value("migration_trend_years"), baseYear);
        var observations = local.Observations(baseYear, trendYears);
        var before = local.PopulationOnNewestBasis(shape, baseYear - 1);
        var start = local.Population(shape, baseYear);

        var step = new CalibrationStep(shape, national, baseYear, before, observations);
        var ages = new MigrationAges(store, places, national.Shape.Ages);
        var agesYears = scenario.Find("migration_ages_published") is 1 ? ages.Years((int)scenario.Value("migration_trend_years"), baseYear) : [];
        var mobility = agesYears.Length > 0 ? PublishedMobility.Of(step, ages.Flows(agesYears)) : Modelled(scenario, step, start);
        var priors = LevelPriors.Read(store, scenario, national, baseYear);
        LocalLevel[] levels = [.. Calibration.Levels(step, mobility, before, observations).Select((level, p) => priors.Shrink(level, step, p))];
        return new(start, levels, mobility,
        [
            new(null, new("migration_ages_years_used", agesYears.Length, "years of published migration by sex and age that age patterns are pooled over; 0: none are loaded for every authority, patterns are modelled",
                agesYears.Length > 0 ? string.Join(", ", agesYears) : "base", "ONS, Mid-year estimates, detailed components of change (MYEB2)")),
            .. priors.Assumptions().Select(a => new PlaceAssumption(null, a)),
            .. places.SelectMany((place, p) => Observed(step, p, trendYears[p]).Select(a => new PlaceAssumption(place.Code, a))),
        ]);
    }

    /// <summary>Age patterns of internal migration as the scenario asks for them: the nation's, by residuals, or the Rogers-Castro schedules nearest to these.</summary>
    static LocalMobility Modelled(Scenario scenario, CalibrationStep step, double[] start) => (int)scenario.Value("migration_age_pattern") switch
    {
        0 => LocalMobility.National(step.Shape, step.National),
        1 => LocalMobility.FromResiduals(step, start),
        _ => LocalMobility.FromResiduals(step, start).Smoothed(step),
    };

    static IEnumerable<Assumption> Observed(CalibrationStep step, int place, int[] trendYears) =>
    [
        new("fertility_level_observed", step.Fertility[place], "actual births per birth expected at England's rates, before shrinkage", "base year", Mye),
        new("mortality_level_observed", step.Mortality[place], "actual deaths per death expected at England's rates, before shrinkage", "base year", Mye),
        new("migration_trend_years_used", trendYears.Length, "years of components that migration levels are pooled over", string.Join(", ", trendYears), Mye),
    ];
}
