using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Projections;

/// <summary>
/// A scenario that homes lead, as a release holds it: people, central rates and homes of some of its places. The engine can project it again with other
/// homes, from the release alone.
/// </summary>
public sealed class ReleasedScenario
{
    readonly ProjectionRates _rates;
    readonly HouseholdRates _homes;
    readonly HousingSetting _setting;
    readonly int _homesToYear;

    ReleasedScenario(IReadOnlyList<Place> places, ProjectionResult planned, ProjectionRates rates, HouseholdRates homes, Dictionary<string, double> assumed)
    {
        (Places, Planned, _rates, _homes) = (places, planned, rates, homes);
        _setting = new(assumed["household_size_mix"], assumed["household_size_uplift"] != 0, assumed["household_size_loop"] != 0);
        _homesToYear = assumed.TryGetValue("homes_to_year", out var year) ? (int)year : planned.Years.Last;
    }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>People with the scenario's own homes, as published; components are left at zero.</summary>
    public ProjectionResult Planned { get; }

    /// <summary>Homes of the scenario, and what ties them to people.</summary>
    public HouseholdRates Homes => _homes;

    /// <summary>Names of the scenarios of a release that can be projected with other homes.</summary>
    public static IReadOnlyList<string> Names(Store release)
    {
        ArgumentNullException.ThrowIfNull(release);
        // A release of an earlier build has no such table.
        return !release.Has("rates")
            ? []
            : release.Query("SELECT DISTINCT scenario FROM rates ORDER BY scenario <> 'local-plan', scenario", row => row.GetText(0));
    }

    /// <summary>Reads some places of a scenario.</summary>
    /// <param name="release">The release.</param>
    /// <param name="scenario">One of <see cref="Names"/>.</param>
    /// <param name="places">Places that the release holds.</param>
    public static ReleasedScenario Read(Store release, string scenario, IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(release);
        var tables = new ReleasedRates(release, scenario, places);
        return new(places, tables.Planned(), tables.Rates(), tables.Homes(), tables.Assumed());
    }

    /// <summary>The scenario's homes, changed: a share of the net additions of every year to the last of the plan, or the same number in each.</summary>
    public HouseholdRates With(OtherHomes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var changed = _homes.WithOwnDwellings();
        for (var place = 0; place < Places.Count; place++)
        {
            var share = ShareOfPlan(place);
            foreach (var year in Planned.Years.StepYears)
            {
                var net = _homes.Dwellings[_homes.At(year, place)] - _homes.Dwellings[_homes.At(year - 1, place)];
                if (year <= _homesToYear) net = other.PerYear is { } number ? share * number : other.Share!.Value * net;
                changed.Dwellings[changed.At(year, place)] = changed.Dwellings[changed.At(year - 1, place)] + net;
            }
        }
        return changed;
    }

    /// <summary>Projects the places with these homes.</summary>
    public ProjectionResult Run(HouseholdRates homes) =>
        CohortProjection.Run(Planned.Years, Planned.Population(Planned.Years.First), _rates, new HousingLed(homes, _setting));

    /// <summary>The places with these homes, ready to be drawn: they meet the same chances whichever homes.</summary>
    public ScenarioDraws Draws(HouseholdRates homes) =>
        new(Places, Places, Planned.Years, Planned.Population(Planned.Years.First).ToArray(), _rates) { Homes = homes, Housing = _setting };

    /// <summary>The part of the places' planned homes that is this place's; of their dwellings where none are planned.</summary>
    double ShareOfPlan(int place)
    {
        var (first, last) = (Planned.Years.First, Math.Min(_homesToYear, Planned.Years.Last));
        double Of(int p) => _homes.Dwellings[_homes.At(last, p)] - _homes.Dwellings[_homes.At(first, p)];
        double Stock(int p) => _homes.Dwellings[_homes.At(first, p)];
        double Sum(Func<int, double> of) => Enumerable.Range(0, Places.Count).Sum(of);
        return Sum(Of) > 0 ? Of(place) / Sum(Of) : Stock(place) / Sum(Stock);
    }
}
