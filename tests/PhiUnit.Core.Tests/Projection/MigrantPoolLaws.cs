using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class MigrantPoolLaws
{
    [Fact]
    public void Internal_moves_net_to_zero_over_the_places_and_the_outside() => Law.Holds(Closed(), c =>
    {
        var result = CohortProjection.Run(c.Years, c.Start, c.Rates);
        foreach (var year in c.Years.StepYears)
        {
            for (var cell = 0; cell < c.Shape.Length / c.Shape.Places; cell++)
            {
                var (arrivals, leavers) = (0.0, 0.0);
                for (var at = cell; at < c.Shape.Length; at += c.Shape.Length / c.Shape.Places)
                {
                    arrivals += result.Of(Component.InternalIn, year)[at];
                    leavers += Left(result, year, at);
                }
                var pool = cell / c.Shape.Draws;
                var step = year - c.Years.First - 1;
                var expected = leavers * (1 - c.Rates.Pool!.OutsideShareIn(step)[pool]) + c.Rates.Pool.FromOutsideIn(step)[pool];
                Assert.Equal(expected, arrivals, 1e-9 * Math.Max(1, leavers));
            }
        }
    });

    [Fact]
    public void Every_cell_balances() => Law.Holds(Closed(), c =>
        Assert.True(Balance.Of(CohortProjection.Run(c.Years, c.Start, c.Rates)).Holds));

    [Fact]
    public void Without_exchange_with_the_outside_nobody_is_lost_or_gained_by_moving()
    {
        var c = new RandomProjection(places: 5, openAge: 20, draws: 1, steps: 4, seed: 11);
        var rates = new ProjectionRates(c.Shape, c.Years.Steps);
        rates.UsePool();
        c.Rates.InternalOut.PerSurvivor.CopyTo(rates.InternalOut.UsePerSurvivor(), 0);
        c.Rates.InternalIn.Count.CopyTo(rates.InternalIn.UseCount(), 0);
        var result = CohortProjection.Run(c.Years, c.Start, rates);
        Assert.Equal(c.Start.Sum(), result.Population(c.Years.Last).ToArray().Sum(), 1e-9 * c.Start.Sum());
    }

    [Fact]
    public void A_place_receives_in_proportion_to_what_it_asks_for()
    {
        var c = new RandomProjection(places: 3, openAge: 20, draws: 1, steps: 1, seed: 5);
        var rates = new ProjectionRates(c.Shape, 1);
        rates.UsePool();
        c.Rates.InternalOut.PerSurvivor.CopyTo(rates.InternalOut.UsePerSurvivor(), 0);
        var length = c.Shape.Length / 3;
        var asked = rates.InternalIn.UseCount();
        for (var i = 0; i < length; i++) (asked[i], asked[length + i], asked[2 * length + i]) = (1, 2, 0);
        var arrivals = CohortProjection.Run(c.Years, c.Start, rates).Of(Component.InternalIn, c.Years.Last);
        for (var i = 0; i < length; i++)
        {
            Assert.Equal(2 * arrivals[i], arrivals[length + i], 1e-9);
            Assert.Equal(0, arrivals[2 * length + i]);
        }
    }

    /// <summary>Of people kept, each out-flow has lost its share.</summary>
    static double Left(ProjectionResult result, int year, int cell)
    {
        var (toCountry, abroad) = (result.Of(Component.InternalOut, year)[cell], result.Of(Component.InternationalOut, year)[cell]);
        var kept = result.Of(Component.Clipped, year)[cell];
        return kept > 0 ? toCountry - kept * toCountry / (toCountry + abroad) : toCountry;
    }

    /// <summary>A closed system that exchanges people with the outside; in some cases more want to leave than there are.</summary>
    static Arbitrary<RandomProjection> Closed() => RandomProjection.AnyAgedOn.Generator.Select(c =>
    {
        var closed = c.Closed(seed: c.Shape.Places * 100 + c.Shape.Ages.Open);
        if (c.Shape.Draws > 2) closed.Rates.InternalOut.PerSurvivor.AsSpan(0, closed.Shape.RowLength).Fill(0.95);
        return closed;
    }).ToArbitrary();
}
