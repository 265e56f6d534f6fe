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

    static readonly string[] Components = ["births", "deaths", "internal_in", "internal_out", "international_in", "international_out"];

    /// <summary>People by sex and single year of age, [place][sex][age].</summary>
    public double[] Population(CohortShape shape, int year) => _clean.Exactly($"mid-{year} population estimates by sex and single year of age", $"""
        SELECT population::DOUBLE FROM merged.population
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

    /// <summary>The newest years, at most so many, for which a place has all four migration flows and a total at the start, [place].</summary>
    public int[][] TrendYears(int count, int baseYear) => Inputs.TrendYears.Find(store, places, count, baseYear);

    /// <summary>What was observed: births and deaths of one step, migration pooled over the trend years of each place.</summary>
    public LocalObservation[] Observations(int calibrationYear, int[][] trendYears)
    {
        var figures = ComponentYears.Read(store, places, trendYears.SelectMany(y => y).Append(calibrationYear));
        figures.Need(Components, places, calibrationYear);
        return [.. places.Select((place, p) => Observation(figures, place, calibrationYear, trendYears[p]))];
    }

    static LocalObservation Observation(ComponentYears figures, Place place, int calibrationYear, int[] trendYears)
    {
        double[] Of(string component) => [.. trendYears.Select(year => figures.Of(component, place, year))];
        double[] England(string component) => [.. trendYears.Select(year => figures.OfEngland(component, year))];
        var start = Of(ComponentYears.Start);
        return new()
        {
            Births = figures.Of("births", place, calibrationYear),
            Deaths = figures.Of("deaths", place, calibrationYear),
            Arrivals = figures.Of("internal_in", place, calibrationYear),
            Leavers = figures.Of("internal_out", place, calibrationYear),
            Immigrants = figures.Of("international_in", place, calibrationYear),
            Emigrants = figures.Of("international_out", place, calibrationYear),
            InternalOutRate = Ordered.PooledRatio(Of("internal_out"), start),
            InternalInRate = Ordered.PooledRatio(Of("internal_in"), [.. England(ComponentYears.Start).Zip(start, (country, own) => country - own)]),
            ImmigrationShare = Ordered.PooledRatio(Of("international_in"), England("international_in")),
            EmigrationShare = Ordered.PooledRatio(Of("international_out"), England("international_out")),
        };
    }

    double[] Totals(int year) => _clean.Exactly($"mid-{year} population totals of the places (MYE4)", $"""
        SELECT population::DOUBLE FROM merged.population_total WHERE year = {year} AND place IN ({_list}) ORDER BY {_order}
        """, places.Count);
}
