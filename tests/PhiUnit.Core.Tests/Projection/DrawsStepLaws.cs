using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Tests.Projection;

/// <summary>The step of draws that share their rates is the step of one draw, draw by draw, however its components are kept.</summary>
public class DrawsStepLaws
{
    const int Draws = 16;

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public void Draws_without_a_factor_of_their_own_are_the_single_run_to_the_bit(double moreLeavers, bool net)
    {
        var c = Case(moreLeavers, net);
        var single = c.Run();
        var many = new Stepped(c, Enumerable.Repeat(1.0, 3 * Draws).ToArray());
        many.Advance();
        for (var cell = 0; cell < c.Shape.Length; cell++)
        {
            for (var draw = 0; draw < Draws; draw++)
            {
                Assert.Equal(single.Population(c.Years.Last)[cell], many.End.Span[cell * Draws + draw]);
                foreach (var component in Stepped.Written)
                    Assert.Equal(single.Of(component, c.Years.Last)[cell], many.Cells[(int)component][cell * Draws + draw]);
            }
        }
        if (moreLeavers > 1) Assert.Contains(single.Of(Component.Clipped, c.Years.Last).ToArray(), kept => kept > 0);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, true)]
    public void Components_added_up_are_those_by_cell_in_their_order_to_the_bit(double moreLeavers, bool net)
    {
        var c = Case(moreLeavers, net);
        var (byCell, addedUp) = (new Stepped(c, Factors()), new Stepped(c, Factors()));
        byCell.Advance();
        addedUp.AdvanceDraws();
        Assert.True(byCell.End.Span.SequenceEqual(addedUp.End.Span));
        var length = c.Shape.Length / c.Shape.Places;
        foreach (var component in Stepped.Written)
        {
            for (var i = 0; i < c.Shape.Places * Draws; i++)
            {
                var sum = 0.0;
                for (var cell = 0; cell < length; cell++) sum += byCell.Cells[(int)component][(i / Draws * length + cell) * Draws + i % Draws];
                Assert.Equal(sum, addedUp.Totals[(int)component][i]);
            }
        }
    }

    [Fact]
    public void Where_people_are_kept_a_closed_system_of_draws_is_the_single_run_to_the_bit()
    {
        var c = new RandomProjection(places: 3, openAge: 9, draws: 1, steps: 4, seed: 4).Closed(seed: 8);
        for (var i = 0; i < c.Rates.InternalOut.PerSurvivor.Length; i += 7) c.Rates.InternalOut.PerSurvivor[i] *= 5;
        var single = c.Run();
        Assert.Contains(single.Of(Component.Clipped, c.Years.Last).ToArray(), kept => kept > 0);
        var bands = AgeBand.SingleYears(c.Shape.Ages);
        var totals = new DrawProjection(c.Years, c.Start, c.Rates, [1, 2, 3])
            .Run(new(5, 1, new Dictionary<DrawnRate, RateDeviation>()), bands, threads: 2);
        for (var place = 0; place < 3; place++)
        {
            for (var band = 0; band < bands.Length; band++)
            {
                var expected = single.Population(c.Years.Last)[c.Shape.Cell(place, bands[band].Sex, bands[band].From)];
                Assert.All(totals.Population(c.Years.Last, place, band).ToArray(), people => Assert.Equal(expected, people));
            }
        }
    }

    [Fact]
    public void A_result_that_is_used_again_holds_nothing_of_the_run_before()
    {
        var before = new RandomProjection(places: 2, openAge: 9, draws: 1, steps: 3, seed: 1).WithNet(50, seed: 2);
        var after = new RandomProjection(places: 2, openAge: 9, draws: 1, steps: 3, seed: 3);
        var result = before.Run();
        CohortProjection.RunInto(result, after.Start, after.Rates);
        var expected = after.Run();
        foreach (var year in after.Years.StepYears)
        {
            Assert.True(expected.Population(year).SequenceEqual(result.Population(year)));
            foreach (var component in Enum.GetValues<Component>()) Assert.True(expected.Of(component, year).SequenceEqual(result.Of(component, year)));
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var c = Case(1, false);
        Assert.Throws<ArgumentException>(() => new Stepped(c, [1, 1, 1]).AdvanceDraws());
        Assert.Throws<ArgumentException>(() => CohortProjection.RunInto(new(c.Shape with { Places = 2 }, c.Years), c.Start, c.Rates));
    }

    static RandomProjection Case(double moreLeavers, bool net)
    {
        var c = new RandomProjection(places: 3, openAge: 12, draws: 1, steps: 1, seed: 6);
        for (var i = 0; i < c.Rates.InternalOut.PerSurvivor.Length; i++) c.Rates.InternalOut.PerSurvivor[i] *= moreLeavers;
        return net ? c.WithNet(400, seed: 7) : c;
    }

    static double[] Factors() => [.. Enumerable.Range(0, 3 * Draws).Select(i => 0.7 + 0.013 * i)];

    /// <summary>One step of the draws of a case.</summary>
    sealed class Stepped(RandomProjection c, double[] factors)
    {
        public static readonly Component[] Written = [.. Enum.GetValues<Component>().Where(component => component != Component.Adjustment)];

        readonly CohortShape _shape = c.Shape with { Draws = Draws };
        readonly double[] _start = [.. c.Start.SelectMany(people => Enumerable.Repeat(people, Draws))];

        public AlignedArray End { get; } = new(c.Shape.Length * Draws);
        public double[][] Cells { get; } = [.. Enum.GetValues<Component>().Select(_ => new double[c.Shape.Length * Draws])];
        public double[][] Totals { get; } = [.. Enum.GetValues<Component>().Select(_ => new double[c.Shape.Places * Draws])];

        StepRates Rates => c.Rates.For(0) with
        {
            Factors = new()
            {
                Fertility = factors, Mortality = factors, InternalIn = factors, InternalOut = factors, Immigration = factors, Emigration = factors,
            },
        };

        public void Advance() => CohortStep.Advance(_shape, _start, Rates, new Components
        {
            Births = Cells[(int)Component.Births],
            Deaths = Cells[(int)Component.Deaths],
            InternalIn = Cells[(int)Component.InternalIn],
            InternalOut = Cells[(int)Component.InternalOut],
            InternationalIn = Cells[(int)Component.InternationalIn],
            InternationalOut = Cells[(int)Component.InternationalOut],
            NetMigration = Cells[(int)Component.NetMigration],
            Clipped = Cells[(int)Component.Clipped],
        }, End.Span);

        public void AdvanceDraws() => CohortStep.AdvanceDraws(_shape, _start, Rates, new ComponentTotals
        {
            Births = Totals[(int)Component.Births],
            Deaths = Totals[(int)Component.Deaths],
            InternalIn = Totals[(int)Component.InternalIn],
            InternalOut = Totals[(int)Component.InternalOut],
            InternationalIn = Totals[(int)Component.InternationalIn],
            InternationalOut = Totals[(int)Component.InternationalOut],
            NetMigration = Totals[(int)Component.NetMigration],
            Clipped = Totals[(int)Component.Clipped],
        }, End.Span);
    }
}
