using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>Projects the places from what a workspace holds, scenario after scenario.</summary>
public static class ScenarioRuns
{
    const int OpenAge = 90;

    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places to project.</param>
    /// <param name="scenarios">Scenarios to project under.</param>
    /// <param name="lastYear">Last year.</param>
    /// <exception cref="InputMissingException">The workspace lacks figures that are needed.</exception>
    /// <exception cref="HorizonException">The last year is not after the base year, or beyond the national projection.</exception>
    public static IReadOnlyList<ScenarioRun> Run(
        Store store, IReadOnlyList<Place> places, IReadOnlyList<Scenario> scenarios, int lastYear)
    {
        var baseYear = BaseYear.Find(store, places);
        var furthest = NationalInputs.LastYear(store);
        if (lastYear <= baseYear || lastYear > furthest) throw new HorizonException(lastYear, baseYear + 1, furthest);
        return [.. scenarios.Select(s => Run(store, places, s, new YearRange(baseYear, lastYear)))];
    }

    static ScenarioRun Run(Store store, IReadOnlyList<Place> places, Scenario scenario, YearRange years)
    {
        var shape = new CohortShape(places.Count, new AgeAxis(OpenAge));
        var national = NationalInputs.Read(store, shape.Ages, years with { First = years.First - 1 }, scenario.Value("sex_ratio_at_birth"));
        var local = LocalBasis.Read(store, places, scenario, national, years.First);
        var rates = TrendRates.Build(shape, years, national, [.. local.Levels.Select(l => l.Times(Factors(scenario)))], local.Mobility);
        var trend = CohortProjection.Run(years, local.Start, rates);

        var inputs = new HousingInputs(store, places, scenario);
        var households = inputs.Rates(trend);
        if (scenario.Find("homes_per_year") is null)
        {
            ImpliedHomes.Dwellings(households, trend).CopyTo(households.Dwellings, 0);
            return new(scenario, places, local.Levels, local.Assumptions, trend, AlreadyHere.Of(trend, rates), households, null);
        }

        HomesByYear.Fill(households, places, scenario, inputs);
        var housing = new HousingLed(households, Setting(scenario));
        var led = CohortProjection.Run(years, local.Start, rates, housing);
        return new(scenario, places, local.Levels, local.Assumptions, led, AlreadyHere.Of(led, rates), households, housing);
    }

    static RateFactors Factors(Scenario scenario) => new(
        Fertility: scenario.Find("fertility_factor") ?? 1,
        Mortality: scenario.Find("mortality_factor") ?? 1,
        InternalIn: scenario.Find("internal_in_factor") ?? 1,
        InternalOut: scenario.Find("internal_out_factor") ?? 1,
        Immigration: scenario.Find("international_in_factor") ?? 1,
        Emigration: scenario.Find("international_out_factor") ?? 1);

    static HousingSetting Setting(Scenario scenario) => new(
        Alpha: scenario.Value("household_size_mix"),
        Uplift: scenario.Value("household_size_uplift") != 0,
        Loop: scenario.Value("household_size_loop") != 0);
}
