using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Tests.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Tests.Uncertainty;

/// <summary>Totals that stray from the course that they are led along.</summary>
public class TotalErrorsLaws
{
    const int Draws = 4000;

    static readonly ErrorLinks Links = new(0.3, 0.2, new Dictionary<int, double> { [0] = 0.3, [1] = 0 });

    /// <summary>Points of a standard normal distribution: errors with this shape are normal.</summary>
    static readonly double[] Shape = [.. Enumerable.Range(0, 401).Select(i => Normal.Quantile(Math.Clamp(i / 400.0, 0.0005, 0.9995)))];

    /// <summary>Two places of one kind and one of another; scales grow with the years.</summary>
    static TotalErrors Errors(double scale = 0.02) => new([0, 0, 1], [.. Enumerable.Range(0, 15).Select(i => scale * (i / 3 + 1))], [.. Enumerable.Repeat(Shape, 5)], Links);

    static RandomProjection Case => new(places: 3, openAge: 9, draws: 1, steps: 5, seed: 4);

    static HouseholdRates Course(RandomProjection c)
    {
        var course = new HouseholdRates(c.Shape, c.Years);
        Array.Fill(course.RepresentativeRate, 1);
        Array.Fill(course.OccupiedShare, 1);
        for (var place = 0; place < 3; place++)
        {
            var start = c.Start.AsSpan(place * 20, 20).ToArray().Sum();
            for (var year = c.Years.First; year <= c.Years.Last; year++) course.Dwellings[course.At(year, place)] = start * (1 + 0.01 * (year - c.Years.First));
        }
        return course;
    }

    static DrawTotals Run(int draws, int threads = 2, TotalErrors? errors = null, Dictionary<DrawnRate, RateDeviation>? deviations = null)
    {
        var c = Case;
        return new DrawProjection(c.Years, c.Start, c.Rates, [10, 11, 12]) { Homes = Course(c), Housing = new(Alpha: 0, Uplift: false, Loop: false), TotalErrors = errors ?? Errors() }
            .Run(new(draws, 5, deviations ?? []), AgeBand.Groups(c.Shape.Ages, [0, 4]), threads);
    }

    /// <summary>Logarithms of totals over their course, [draw].</summary>
    static double[] Logs(DrawTotals totals, int place, int years)
    {
        var (c, people) = (Case, new double[totals.Draws]);
        var course = Course(c);
        totals.Sum(c.Years.First + years, [place], [0, 1, 2, 3], people);
        return [.. people.Select(p => Math.Log(p / course.Dwellings[course.At(c.Years.First + years, place)]))];
    }

    static double Correlation(double[] one, double[] other)
    {
        var (a, b) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - a) * (y - b)).Sum() / Math.Sqrt(one.Sum(x => (x - a) * (x - a)) * other.Sum(y => (y - b) * (y - b)));
    }

    [Fact]
    public void Without_errors_every_draw_keeps_its_course_whatever_rates_stray()
    {
        var stray = new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.Fertility] = new(0.1, 0.8, 0.4), [DrawnRate.InternalIn] = new(0.1, 0.8, 0.4), [DrawnRate.Completions] = new(0.5, 0, 0) };
        var totals = Run(24, errors: Errors().Silenced(), deviations: stray);
        for (var years = 1; years <= 5; years++) Assert.All(Logs(totals, 1, years), log => Assert.Equal(0, log, 1e-9));
    }

    [Fact]
    public void Totals_have_the_spread_of_the_errors_and_of_the_base()
    {
        var (alone, based) = (Run(Draws), Run(Draws, deviations: new() { [DrawnRate.BasePopulation] = new(0, 0, 0, 0.03) }));
        foreach (var years in (int[])[1, 3, 5])
        {
            double Deviation(DrawTotals totals) => Math.Sqrt(Logs(totals, 2, years).Average(log => log * log));
            Assert.Equal(0.02 * years, Deviation(alone), 0.05 * 0.02 * years);
            Assert.Equal(Math.Sqrt(0.02 * years * 0.02 * years + 0.03 * 0.03), Deviation(based), 0.003);
        }
    }

    [Fact]
    public void Years_and_places_have_in_common_what_the_links_say()
    {
        var totals = Run(Draws);
        Assert.Equal(Math.Pow(1 / 5.0, 0.3), Correlation(Logs(totals, 0, 1), Logs(totals, 0, 5)), 0.03);
        Assert.Equal(Math.Pow(3 / 5.0, 0.3), Correlation(Logs(totals, 0, 3), Logs(totals, 0, 5)), 0.03);
        Assert.Equal(0.5, Correlation(Logs(totals, 0, 5), Logs(totals, 1, 5)), 0.05);
        Assert.Equal(0.2, Correlation(Logs(totals, 0, 5), Logs(totals, 2, 5)), 0.05);
    }

    [Fact]
    public void One_and_eight_threads_give_the_same_bits_and_a_draw_is_the_same_however_many_are_made()
    {
        var (one, many, few) = (Run(150, 1), Run(150, 8), Run(7));
        for (var years = 1; years <= 5; years++)
        {
            Assert.Equal(Logs(one, 1, years), Logs(many, 1, years));
            Assert.Equal(Logs(few, 1, years), Logs(one, 1, years)[..7]);
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TotalErrors([0], [0.1, 0.2], [Shape], Links));
        Assert.Throws<ArgumentException>(() => new TotalErrors([0], [-0.1], [Shape], Links));
        Assert.Throws<ArgumentException>(() => new TotalErrors([0], [0.1], [[1, 0]], Links));
        Assert.Throws<ArgumentException>(() => new TotalErrors([0], [0.1], [Shape], new(0.3, 0.9, new Dictionary<int, double> { [0] = 0.3 })));
        var c = Case;
        Assert.Throws<ArgumentException>(() => new DrawProjection(c.Years, c.Start, c.Rates, [1, 2, 3]) { TotalErrors = Errors() }.Run(new(4, 1, new Dictionary<DrawnRate, RateDeviation>()), [], 1));
    }
}
