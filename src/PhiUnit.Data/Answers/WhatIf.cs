using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Answers;

/// <summary>A scenario of a release projected again with other homes, beside the scenario as it was.</summary>
public sealed class WhatIf
{
    const double Lower = 0.1;
    const double Upper = 0.9;

    readonly ReleasedScenario _scenario;
    readonly HouseholdRates _homes;
    readonly ProjectionResult _result;
    readonly Dictionary<int, double[]> _intervals;
    readonly Dictionary<(int Year, string Component), double> _planned;

    WhatIf(WhatIfQuestion asked, ReleasedScenario scenario, Dictionary<(int, string), double> planned, uint seed)
    {
        (Asked, _scenario, _planned) = (asked, scenario, planned);
        _homes = scenario.With(asked.Homes);
        _result = scenario.Run(_homes);
        _intervals = asked.Draws == 0 ? [] : Drawn(seed);
    }

    public WhatIfQuestion Asked { get; }

    public YearRange Years => _result.Years;

    public AgeAxis Ages => _result.Shape.Ages;

    /// <summary>Projects from the release alone. Draws meet the chances of the release's own, where it has draws.</summary>
    public static WhatIf Of(Store release, WhatIfQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(asked);
        var scenario = ReleasedScenario.Read(release, asked.Scenario, [.. asked.Place.Places.Select(code => new Place(code, code))]);
        var list = string.Join(", ", asked.Place.Places.Select(SqlText.Literal));
        var planned = release.Query($"""
            SELECT year, component, sum(value ORDER BY place, sex, age) FROM components
            WHERE scenario = {SqlText.Literal(asked.Scenario)} AND place IN ({list}) AND quantile IS NULL GROUP BY year, component
            """, row => (Key: (row.GetInt(0), row.GetText(1)), Value: row.GetDouble(2))).ToDictionary(c => c.Key, c => c.Value);
        var seeds = release.ReadDoubles($"SELECT value FROM assumptions WHERE scenario = {SqlText.Literal(asked.Scenario)} AND name = 'draw_seed'");
        return new(asked, scenario, planned, seeds.Length == 0 ? 1 : (uint)seeds[0]);
    }

    /// <summary>People aged from … to, both sexes.</summary>
    public double People(int year, int from, int to) => Sum(_result, year, from, to);

    /// <summary>The same with the scenario's own homes.</summary>
    public double PlannedPeople(int year, int from, int to) => Sum(_scenario.Planned, year, from, to);

    /// <summary>People of one sex and age.</summary>
    public double People(int year, Sex sex, int age) => At(_result, year, sex, age);

    /// <summary>The same with the scenario's own homes.</summary>
    public double PlannedPeople(int year, Sex sex, int age) => At(_scenario.Planned, year, sex, age);

    /// <summary>The interval of 80 % of the draws; null without draws.</summary>
    public (double Lower, double Upper)? Interval(int year) => _intervals.GetValueOrDefault(year) is { } values
        ? (values[DrawQuantiles.Probabilities.IndexOf(Lower)], values[DrawQuantiles.Probabilities.IndexOf(Upper)]) : null;

    /// <summary>A component of the step that ends in a year, people.</summary>
    public double Of(Component component, int year) => Ordered.Sum(_result.Of(component, year));

    /// <summary>The same with the scenario's own homes.</summary>
    public double PlannedOf(string component, int year) => _planned.GetValueOrDefault((year, component));

    /// <summary>Dwellings on 30 June.</summary>
    public double Dwellings(int year) => Places.Sum(place => _homes.Dwellings[_homes.At(year, place)]);

    /// <summary>The same with the scenario's own homes.</summary>
    public double PlannedDwellings(int year) => Places.Sum(place => _scenario.Homes.Dwellings[_homes.At(year, place)]);

    /// <summary>Households on 30 June.</summary>
    public double Households(int year) => Places.Sum(place => _homes.Households(year, place));

    /// <summary>People per household on 30 June.</summary>
    public double HouseholdSize(int year) => Places.Sum(place => Core.Households.HouseholdSize.Of(_homes, year, _result.Population(year), place).Population) / Households(year);

    IEnumerable<int> Places => Enumerable.Range(0, _scenario.Places.Count);

    static double At(ProjectionResult result, int year, Sex sex, int age) => Enumerable.Range(0, result.Shape.Places).Sum(place => result.Population(year)[result.Shape.Cell(place, sex, age)]);

    static double Sum(ProjectionResult result, int year, int from, int to) => Enumerable.Range(0, result.Shape.Places)
        .Sum(place => ((Sex[])[Sex.Female, Sex.Male]).Sum(sex => Ordered.Sum(result.Population(year).Slice(result.Shape.Cell(place, sex, from), to - from + 1))));

    Dictionary<int, double[]> Drawn(uint seed)
    {
        var place = Asked.Place;
        var request = new IntervalRequest(Deviations.Setting(Asked.Draws, seed), place.IsGrouping ? [new Grouping(place.Code, place.Name, place.Members)] : []);
        return ScenarioIntervals.Of(_scenario.Draws(_homes), request).Population
            .Where(p => p.Place == place.Code && p.Sex is null && p.Band == BroadAge.AllAges).ToDictionary(p => p.Year, p => p.Values);
    }
}
