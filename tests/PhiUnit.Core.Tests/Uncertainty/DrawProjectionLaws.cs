using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Tests.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Tests.Uncertainty;

public class DrawProjectionLaws
{
    static readonly RateDeviation Straying = new(0.1, 0.8, 0.4);
    static readonly Dictionary<DrawnRate, RateDeviation> AllStray = Enum.GetValues<DrawnRate>().ToDictionary(rate => rate, _ => Straying);

    [Fact]
    public void Where_nothing_strays_every_draw_is_the_central_run_to_the_bit()
    {
        foreach (var closed in new[] { false, true })
        {
            var c = Case(closed);
            var central = c.Run();
            var totals = Run(c, new(5, 1, new Dictionary<DrawnRate, RateDeviation>()));
            for (var year = c.Years.First; year <= c.Years.Last; year++)
            {
                for (var band = 0; band < totals.Bands.Count; band++)
                    Assert.All(totals.Population(year, 1, band).ToArray(), people => Assert.Equal(At(central, year, totals.Bands[band]), people));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_two_and_eight_threads_give_the_same_bits(bool closed)
    {
        var c = Case(closed);
        var one = Run(c, new(150, 1, AllStray), threads: 1);
        foreach (var threads in new[] { 2, 8 })
        {
            var many = Run(c, new(150, 1, AllStray), threads);
            ForEach(one, (year, place, band) => Assert.True(one.Population(year, place, band).SequenceEqual(many.Population(year, place, band))));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_draw_is_the_same_however_many_are_made(bool closed)
    {
        var c = Case(closed);
        var (few, many) = (Run(c, new(7, 3, AllStray)), Run(c, new(90, 3, AllStray)));
        ForEach(few, (year, place, band) => Assert.True(few.Population(year, place, band).SequenceEqual(many.Population(year, place, band)[..7])));
    }

    [Fact]
    public void A_place_alone_meets_the_same_chances_as_among_others()
    {
        var all = Case(closed: false);
        var together = Run(all, new(12, 9, AllStray));
        var alone = Run(Only(all, place: 2), new(12, 9, AllStray), numbers: [12]);
        ForEach(alone, (year, _, band) => Assert.True(alone.Population(year, 0, band).SequenceEqual(together.Population(year, 2, band))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Places_that_are_kept_are_the_same_as_among_all_and_in_the_order_asked_for(bool closed)
    {
        var c = Case(closed);
        var (all, some) = (Run(c, new(13, 9, AllStray)), Run(c, new(13, 9, AllStray), keep: [2, 0]));
        Assert.Equal(2, some.Places);
        ForEach(some, (year, place, band) => Assert.True(some.Population(year, place, band).SequenceEqual(all.Population(year, 2 - 2 * place, band))));
        foreach (var year in c.Years.StepYears)
        {
            foreach (var component in Enum.GetValues<Component>()) Assert.True(some.Of(component, year, 0).SequenceEqual(all.Of(component, year, 2)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Draws_in_the_room_of_earlier_ones_are_the_same_and_write_over_them_where_it_is_large_enough(bool closed)
    {
        var c = Case(closed);
        var fresh = Run(c, new(13, 9, AllStray), keep: [1, 2]);
        var earlier = Run(c, new(40, 2, AllStray));
        var again = Run(c, new(40, 9, AllStray), keep: [1, 2], earlier: earlier);
        Assert.True(earlier.Population(c.Years.First, 0, 0).Overlaps(again.Population(c.Years.First, 0, 0)));
        ForEach(fresh, (year, place, band) => Assert.True(fresh.Population(year, place, band).SequenceEqual(again.Population(year, place, band)[..13])));
        foreach (var year in c.Years.StepYears)
        {
            foreach (var component in Enum.GetValues<Component>()) Assert.True(fresh.Of(component, year, 1).SequenceEqual(again.Of(component, year, 1)[..13]));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_adjustment_is_added_to_every_draw_of_its_cell(bool closed)
    {
        var c = Case(closed);
        var adjustment = new double[c.Years.Steps * c.Shape.Length];
        var last = c.Years.Steps - 1;
        adjustment[last * c.Shape.Length + c.Shape.Cell(1, Sex.Male, 3)] = 2.5;
        adjustment[last * c.Shape.Length + c.Shape.Cell(1, Sex.Female, 0)] = -0.5;
        var (without, with) = (Run(c, new(9, 1, AllStray)), Run(c, new(9, 1, AllStray), adjustment: adjustment));
        Assert.All(with.Of(Component.Adjustment, c.Years.Last, 1).ToArray(), people => Assert.Equal(2, people));
        Assert.All(with.Of(Component.Adjustment, c.Years.Last, 0).ToArray(), people => Assert.Equal(0, people));
        ForEach(with, (year, place, band) =>
        {
            var expected = without.Population(year, place, band);
            var b = with.Bands[band];
            var added = (year, place, b.Sex, b.From) == (c.Years.Last, 1, Sex.Male, 3) ? 2.5 : (year, place, b.Sex, b.From) == (c.Years.Last, 1, Sex.Female, 0) ? -0.5 : 0;
            for (var draw = 0; draw < expected.Length; draw++) Assert.Equal(expected[draw] + added, with.Population(year, place, band)[draw]);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Components_add_up_in_every_draw(bool closed)
    {
        var c = Case(closed);
        var totals = Run(c, new(9, 1, AllStray));
        foreach (var year in c.Years.StepYears)
        {
            for (var place = 0; place < c.Shape.Places; place++)
            {
                for (var draw = 0; draw < totals.Draws; draw++)
                {
                    var start = People(totals, year - 1, place, draw);
                    double Of(Component component) => totals.Of(component, year, place)[draw];
                    var end = start + Of(Component.Births) - Of(Component.Deaths) + Of(Component.InternalIn) - Of(Component.InternalOut)
                        + Of(Component.InternationalIn) - Of(Component.InternationalOut) + Of(Component.NetMigration) + Of(Component.Clipped);
                    Assert.Equal(end, People(totals, year, place, draw), 1e-9 * Math.Max(1, end));
                }
            }
        }
    }

    [Fact]
    public void Draws_differ_and_another_seed_gives_others()
    {
        var c = Case(closed: false);
        var people = Run(c, new(100, 1, AllStray)).Population(c.Years.Last, 0, 0).ToArray();
        Assert.Equal(100, people.Distinct().Count());
        Assert.NotEqual(people, Run(c, new(100, 2, AllStray)).Population(c.Years.Last, 0, 0).ToArray());
    }

    [Fact]
    public void A_factor_strays_as_it_is_told_to()
    {
        var c = Case(closed: false);
        var central = Run(c, new(1, 1, new Dictionary<DrawnRate, RateDeviation>()));
        var drawn = Run(c, new(20_000, 1, new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.Immigration] = new(0.1, 0.5, 0.36) }));
        double[] Logs(int year, int place)
        {
            var centre = central.Of(Component.InternationalIn, year, place)[0];
            return [.. drawn.Of(Component.InternationalIn, year, place).ToArray().Select(value => Math.Log(value / centre))];
        }
        static double Covariance(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Average() - a.Average() * b.Average();

        var (first, second, elsewhere) = (Logs(c.Years.First + 1, 0), Logs(c.Years.First + 2, 0), Logs(c.Years.First + 1, 1));
        Assert.Equal(0.0100, Covariance(first, first), 0.0004);
        Assert.Equal(0.0125, Covariance(second, second), 0.0005);
        Assert.Equal(0.0050, Covariance(first, second), 0.0004);
        Assert.Equal(0.0036, Covariance(first, elsewhere), 0.0004);
    }

    [Fact]
    public void Homes_lead_every_draw_as_they_lead_the_central_run()
    {
        var c = Case(closed: false);
        var homes = Households.HousingLedLaws.Homes(c);
        var setting = new HousingSetting(Alpha: 0.2, Uplift: true, Loop: true);
        var central = CohortProjection.Run(c.Years, c.Start, c.Rates, new HousingLed(homes, setting));
        var run = new DrawProjection(c.Years, c.Start, c.Rates, [10, 11, 12]) { Homes = homes, Housing = setting };
        var totals = run.Run(new(6, 1, new Dictionary<DrawnRate, RateDeviation>()), AgeBand.SingleYears(c.Shape.Ages), threads: 2);
        for (var band = 0; band < totals.Bands.Count; band++)
            Assert.All(totals.Population(c.Years.Last, 1, band).ToArray(), people => Assert.Equal(At(central, c.Years.Last, totals.Bands[band]), people));
        Assert.All(totals.Dwellings(c.Years.Last, 1).ToArray(), d => Assert.Equal(homes.Dwellings[homes.At(c.Years.Last, 1)], d, 1e-9 * d));

        var late = run.Run(new(200, 1, new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.Completions] = new(0.5, 0, 0) }), totals.Bands, threads: 2);
        Assert.True(late.Dwellings(c.Years.Last, 1).ToArray().Distinct().Count() > 190);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var c = Case(closed: false);
        Assert.Throws<ArgumentException>(() => new DrawProjection(c.Years, c.Start[1..], c.Rates, [1, 2, 3]).Run(new(4, 1, AllStray), [], 1));
        Assert.Throws<ArgumentException>(() => new DrawProjection(c.Years, c.Start, c.Rates, [1, 0, 3]).Run(new(4, 1, AllStray), [], 1));
        Assert.Throws<ArgumentException>(() => Run(c, new(4, 1, AllStray), bands: [new(Sex.Female, 3, 99)]));
        Assert.Throws<ArgumentException>(() => Run(c, new(4, 1, AllStray), keep: [3]));
        Assert.Throws<ArgumentException>(() => Run(c, new(4, 1, AllStray), keep: [1, 1]));
        Assert.Throws<ArgumentException>(() => Run(c, new(4, 1, AllStray), adjustment: [1.0]));
        Assert.Throws<ArgumentException>(() => new DrawSetting(4, 1, new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.Mortality] = new(-1, 0, 0) }));
        Assert.Throws<ArgumentException>(() => new DrawSetting(4, 1, new Dictionary<DrawnRate, RateDeviation> { [DrawnRate.Mortality] = new(0.1, 0, 1.5) }));
        Assert.Throws<ArgumentException>(() => AgeBand.Groups(new(90), [0, 20, 10]));
    }

    static RandomProjection Case(bool closed)
    {
        var c = new RandomProjection(places: 3, openAge: 9, draws: 1, steps: 5, seed: 4);
        return closed ? c.Closed(seed: 8) : c;
    }

    static RandomProjection Only(RandomProjection all, int place)
    {
        var one = new RandomProjection(places: 1, all.Shape.Ages.Open, draws: 1, all.Years.Steps, seed: 1);
        var length = one.Shape.Length;
        all.Start.AsSpan(place * length, length).CopyTo(one.Start);
        void Copy(double[] from, double[] to, int each)
        {
            for (var step = 0; step < all.Years.Steps; step++) from.AsSpan((step * 3 + place) * each, each).CopyTo(to.AsSpan(step * each));
        }
        Copy(all.Rates.Fertility, one.Rates.Fertility, length / 2);
        Copy(all.Rates.SexRatioAtBirth, one.Rates.SexRatioAtBirth, 1);
        Copy(all.Rates.Mortality, one.Rates.Mortality, length);
        Copy(all.Rates.InternalOut.PerSurvivor, one.Rates.InternalOut.PerSurvivor, length);
        Copy(all.Rates.InternationalOut.PerSurvivor, one.Rates.InternationalOut.PerSurvivor, length);
        Copy(all.Rates.InternalIn.Count, one.Rates.InternalIn.Count, length);
        Copy(all.Rates.InternationalIn.Count, one.Rates.InternationalIn.Count, length);
        return one;
    }

    static DrawTotals Run(
        RandomProjection c, DrawSetting setting, int threads = 2, uint[]? numbers = null, AgeBand[]? bands = null, int[]? keep = null, double[]? adjustment = null,
        DrawTotals? earlier = null) =>
        new DrawProjection(c.Years, c.Start, c.Rates, numbers ?? [10, 11, 12]) { Keep = keep, Adjustment = adjustment ?? [] }
            .Run(setting, bands ?? AgeBand.SingleYears(c.Shape.Ages), threads, earlier);

    static double At(ProjectionResult result, int year, AgeBand band) => result.Population(year)[result.Shape.Cell(1, band.Sex, band.From)];

    static double People(DrawTotals totals, int year, int place, int draw) =>
        Enumerable.Range(0, totals.Bands.Count).Sum(band => totals.Population(year, place, band)[draw]);

    static void ForEach(DrawTotals totals, Action<int, int, int> check)
    {
        for (var year = totals.Years.First; year <= totals.Years.Last; year++)
        {
            for (var place = 0; place < totals.Places; place++)
            {
                for (var band = 0; band < totals.Bands.Count; band++) check(year, place, band);
            }
        }
    }
}
