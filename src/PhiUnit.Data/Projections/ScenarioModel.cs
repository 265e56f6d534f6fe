using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Backtest;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>
/// What a scenario is projected from, read once: people, rates, households. It can then be projected and drawn, with its own homes or others, without
/// reading anything again.
/// </summary>
public sealed class ScenarioModel
{
    const int OpenAge = 90;

    readonly Scenario _scenario;
    readonly IReadOnlyList<Place> _places;
    readonly IReadOnlyList<Place> _system;
    readonly int[] _at;
    readonly YearRange _years;
    readonly LocalBasis _local;
    readonly ProjectionRates _rates;
    readonly NationalTargets? _targets;
    readonly ConstraintSetting _constraint;
    readonly NationalConstraint? _trendConstraint;
    readonly EnsembleTotals? _ensemble;
    readonly ProjectionResult _trend;
    readonly HousingInputs _housing;
    readonly HouseholdRates _households;

    ScenarioModel(Store store, IReadOnlyList<Place> places, Scenario scenario, YearRange years)
    {
        (_scenario, _places, _years) = (scenario, places, years);
        var isClosed = Is("closed_system");
        _system = isClosed ? LoadedPlaces.ReadAll(store) : places;
        _at = [.. places.Select(place => _system.Index().First(p => p.Item.Code == place.Code).Index)];
        var shape = new CohortShape(_system.Count, new AgeAxis(OpenAge));
        var sexRatio = scenario.Value("sex_ratio_at_birth");
        var national = NationalInputs.Read(store, shape.Ages, years with { First = years.First - 1 }, sexRatio);
        _local = LocalBasis.Read(store, _system, scenario, national, years.First);
        _rates = TrendRates.Build(shape, years, national, [.. _local.Levels.Select(level => level.Times(Factors(scenario)))], _local.Mobility);
        if (isClosed)
        {
            _targets = NationalTargetInputs.Read(store, shape.Ages, years, sexRatio);
            ClosedSystem.Close(_rates, _local.Start, _targets);
            _constraint = new(Is("national_components"), Is("national_population"));
            _trendConstraint = new(_targets, _constraint);
        }
        _ensemble = Is("follow_ensemble") ? EnsembleTotals.Read(store, places, _at, _local.Start, years) : null;
        _trend = CohortProjection.Run(years, _local.Start, _rates, _ensemble?.Lead(), _trendConstraint);
        _housing = new(store, places, scenario);
        _households = _housing.Rates(_trend.Only(_at));
        // Kept there, so that homes can be changed after the store is closed.
        if (scenario.Find("homes_per_year") is not null) _ = _housing.Trajectories();
    }

    /// <summary>Reads everything that a scenario needs.</summary>
    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places to project.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="lastYear">Last year.</param>
    /// <exception cref="InputMissingException">The workspace lacks figures that are needed.</exception>
    /// <exception cref="HorizonException">The last year is not after the base year, or beyond the national projection.</exception>
    public static ScenarioModel Read(Store store, IReadOnlyList<Place> places, Scenario scenario, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var baseYear = BaseYear.Find(store, places);
        var furthest = NationalInputs.LastYear(store);
        if (lastYear <= baseYear || lastYear > furthest) throw new HorizonException(lastYear, baseYear + 1, furthest);
        return new(store, places, scenario, new(baseYear, lastYear));
    }

    /// <summary>The places projected under the scenario.</summary>
    public ScenarioRun Run() => Run(_scenario);

    /// <summary>The places projected with another number of homes a year, everything else as it is.</summary>
    /// <param name="homesPerYear">Net additional dwellings a year, all places together.</param>
    /// <param name="source">Where the number comes from.</param>
    public ScenarioRun RunWithHomes(double homesPerYear, string source) => Run(_scenario.With("homes_per_year", homesPerYear, source));

    /// <summary>The scenario, ready to be drawn.</summary>
    /// <exception cref="DrawsException">Homes or the ensemble lead in a closed system.</exception>
    public ScenarioDraws Draws() => Draws(_scenario);

    /// <summary>The scenario with another number of homes a year, ready to be drawn: it meets the same chances.</summary>
    /// <param name="homesPerYear">Net additional dwellings a year, all places together.</param>
    /// <param name="source">Where the number comes from.</param>
    /// <exception cref="DrawsException">Homes lead in a closed system.</exception>
    public ScenarioDraws DrawsWithHomes(double homesPerYear, string source) => Draws(_scenario.With("homes_per_year", homesPerYear, source));

    ScenarioDraws Draws(Scenario scenario)
    {
        HouseholdRates? households = null;
        if (scenario.Find("homes_per_year") is not null)
        {
            if (_rates.Pool is not null) throw DrawsException.HomesInClosedEngland(scenario.Name);
            households = _households.WithOwnDwellings();
            new HomesByYear(households, _places, scenario, _housing).Fill();
        }
        var ensemble = households is null ? _ensemble : null;
        if (ensemble is not null && _rates.Pool is not null) throw DrawsException.EnsembleInClosedEngland(scenario.Name);
        return new(_places, _system, _years, _local.Start, _rates)
        {
            Homes = households,
            Totals = ensemble?.Course,
            TotalErrors = ensemble?.Errors,
            Housing = households is not null ? Setting(scenario) : ensemble is not null ? EnsembleTotals.Setting : default,
            Adjustment = _constraint.Population ? [.. _years.StepYears.SelectMany(year => _trend.Of(Component.Adjustment, year).ToArray())] : [],
        };
    }

    ScenarioRun Run(Scenario scenario)
    {
        var households = _households.WithOwnDwellings();
        if (scenario.Find("homes_per_year") is null)
        {
            ImpliedHomes.Dwellings(households, _trend.Only(_at)).CopyTo(households.Dwellings, 0);
            return Of(scenario, _trend, households) with { System = SystemOf(_trend, _trendConstraint) };
        }
        var sites = new HomesByYear(households, _places, scenario, _housing).Fill();
        var housing = new HousingLed(households, Setting(scenario), _at);
        var constraint = _targets is null ? null : new NationalConstraint(_targets, _constraint);
        var led = CohortProjection.Run(_years, _local.Start, _rates, housing, constraint);
        return Of(scenario, led, households) with { Housing = housing, Sites = sites, System = SystemOf(led, constraint) };
    }

    ScenarioRun Of(Scenario scenario, ProjectionResult system, HouseholdRates households)
    {
        var levels = _at.Select(i => _local.Levels[i]).ToArray();
        var taken = _local.Assumptions.Concat(_ensemble?.Assumptions ?? []).Where(a => a.Place is null || _places.Any(place => place.Code == a.Place)).ToArray();
        return new(scenario, _places, levels, taken, system.Only(_at), AlreadyHere.Of(system, _rates, _at), households, null, []) { Rates = _rates.Pool is null ? _rates : null };
    }

    SystemReport? SystemOf(ProjectionResult system, NationalConstraint? constraint) =>
        _rates.Pool is null ? null : new(_system, system, ClosedSystem.LargestInternalNet(system, _rates), constraint?.Report ?? []);

    bool Is(string setting) => (_scenario.Find(setting) ?? 0) != 0;

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
