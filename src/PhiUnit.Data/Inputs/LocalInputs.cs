using PhiUnit.Core;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Inputs;

/// <summary>What is published of the places themselves: population by sex and age, and what was observed of their components.</summary>
sealed class LocalInputs(Store store, IReadOnlyList<Place> places)
{
    readonly CleanColumns _clean = new(store);
    readonly string _list = PlaceList.Of(places);
    readonly string _order = PlaceList.Position(places);

    static readonly string[] FlowNames = ["internal_in", "internal_out", "international_in", "international_out"];

    /// <summary>English local authorities: districts, unitaries, metropolitan districts, London boroughs.</summary>
    const string EnglishAuthorities = "place SIMILAR TO 'E0[6-9].*'";

    /// <summary>People by sex and single year of age, [place][sex][age].</summary>
    public double[] Population(CohortShape shape, int year) => _clean.Exactly($"mid-{year} population estimates by sex and single year of age", $"""
        SELECT population::DOUBLE FROM clean.population
        WHERE year = {year} AND place IN ({_list}) AND age <= {shape.Ages.Open} ORDER BY {_order}, sex, age
        """, shape.Length);

    /// <summary>
    /// People by sex and age scaled to the newest published total of the year: the estimates by age of a year may be an older release
    /// than the total, which revisions keep up to date.
    /// </summary>
    public double[] PopulationOnNewestBasis(CohortShape shape, int year)
    {
        var people = Population(shape, year);
        var totals = Totals(year);
        var length = shape.Length / shape.Places;
        for (var place = 0; place < shape.Places; place++)
        {
            var cells = people.AsSpan(place * length, length);
            var scale = totals[place] / Ordered.Sum(cells);
            for (var i = 0; i < cells.Length; i++) cells[i] *= scale;
        }
        return people;
    }

    /// <summary>The newest years, at most so many, for which every place has all four migration flows and a total at the start.</summary>
    public int[] TrendYears(int count, int baseYear) => [.. _clean.All($"""
        SELECT year::DOUBLE FROM (
          SELECT c.year FROM clean.component c JOIN clean.population_total t ON t.place = c.place AND t.year = c.year - 1
          WHERE c.place IN ({_list}) AND c.year <= {baseYear}
            AND c.component IN ('internal_in', 'internal_out', 'international_in', 'international_out')
          GROUP BY c.year HAVING count(*) = {4 * places.Count} ORDER BY c.year DESC LIMIT {count}) ORDER BY year
        """).Select(y => (int)y)];

    /// <summary>What was observed: births and deaths of one step, migration pooled over the trend years.</summary>
    public LocalObservation[] Observations(int calibrationYear, int[] trendYears)
    {
        if (trendYears.Length == 0)
            throw new InputMissingException("components of change with all four migration flows, and the totals that they start from", "no year", "at least one");
        var births = Component("births", [calibrationYear]);
        var deaths = Component("deaths", [calibrationYear]);
        var calibration = FlowNames.Select(flow => Component(flow, [calibrationYear])).ToArray();
        var start = trendYears.SelectMany(year => Totals(year - 1)).ToArray();
        var country = trendYears.Select(year => EnglandTotal(year - 1)).ToArray();
        var (internalIn, internalOut) = (Component("internal_in", trendYears), Component("internal_out", trendYears));
        var (immigrants, emigrants) = (Component("international_in", trendYears), Component("international_out", trendYears));
        var (nationalIn, nationalOut) = (EnglandComponent("international_in", trendYears), EnglandComponent("international_out", trendYears));

        double[] Of(double[] values, int place) => [.. trendYears.Select((_, y) => values[y * places.Count + place])];
        return [.. places.Select((_, p) => new LocalObservation
        {
            Births = births[p],
            Deaths = deaths[p],
            Arrivals = calibration[0][p],
            Leavers = calibration[1][p],
            Immigrants = calibration[2][p],
            Emigrants = calibration[3][p],
            InternalOutRate = Ordered.PooledRatio(Of(internalOut, p), Of(start, p)),
            InternalInRate = Ordered.PooledRatio(Of(internalIn, p), [.. country.Zip(Of(start, p), (c, own) => c - own)]),
            ImmigrationShare = Ordered.PooledRatio(Of(immigrants, p), nationalIn),
            EmigrationShare = Ordered.PooledRatio(Of(emigrants, p), nationalOut),
        })];
    }

    double[] Totals(int year) => _clean.Exactly($"mid-{year} population totals of the places (MYE4)", $"""
        SELECT population::DOUBLE FROM clean.population_total WHERE year = {year} AND place IN ({_list}) ORDER BY {_order}
        """, places.Count);

    double EnglandTotal(int year) => _clean.One($"mid-{year} population total of England (MYE4)", $"""
        SELECT population::DOUBLE FROM clean.population_total WHERE year = {year} AND place = '{PlaceList.England}'
        """);

    double[] Component(string component, int[] years) => _clean.Exactly($"component {component} of the places, {string.Join(", ", years)}", $"""
        SELECT value::DOUBLE FROM clean.component
        WHERE component = '{component}' AND year IN ({string.Join(", ", years)}) AND place IN ({_list}) ORDER BY year, {_order}
        """, years.Length * places.Count);

    // England's own row is left out of some editions, and counts other moves in others: the authorities add up to what is wanted.
    double[] EnglandComponent(string component, int[] years) => _clean.Exactly($"component {component} of all English authorities", $"""
        SELECT sum(value)::DOUBLE FROM clean.component
        WHERE component = '{component}' AND year IN ({string.Join(", ", years)}) AND {EnglishAuthorities} GROUP BY year ORDER BY year
        """, years.Length);
}
