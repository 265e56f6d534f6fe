using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class OriginDestinationLaws
{
    [Fact]
    public void Every_cell_balances_and_nobody_is_below_zero() => Law.Holds(RandomProjection.AnyWithMoves, c =>
    {
        var result = c.Run();
        Assert.True(Balance.Of(result).Holds, $"{Balance.Of(result)}");
        foreach (var year in c.Years.StepYears) Assert.All(result.Population(year).ToArray(), people => Assert.True(people >= 0));
    });

    /// <summary>Also where more are asked to leave than there are: those who are kept do not arrive.</summary>
    [Fact]
    public void Moves_net_to_zero_over_all_places() => Law.Holds(RandomProjection.AnyWithMoves, c =>
    {
        var only = new ProjectionRates(c.Shape, c.Years.Steps);
        var moves = only.UseOriginDestination(c.Rates.OriginDestination!.Pairs);
        c.Rates.OriginDestination.PerSurvivor.CopyTo(moves.PerSurvivor, 0);
        var result = CohortProjection.Run(c.Years, c.Start, only);
        foreach (var year in c.Years.StepYears)
        {
            var (into, outOf, kept) = (Sum(result.Of(Component.InternalIn, year)), Sum(result.Of(Component.InternalOut, year)), Sum(result.Of(Component.Clipped, year)));
            Assert.Equal(outOf - kept, into, 1e-9 * outOf);
            Assert.Equal(c.Start.Sum(), Sum(result.Population(year)), 1e-9 * c.Start.Sum());
        }
    });

    [Fact]
    public void Without_clipping_what_leaves_for_a_place_is_rate_times_survivors() => Law.Holds(RandomProjection.AnyWithMoves, c =>
    {
        var only = new ProjectionRates(c.Shape, c.Years.Steps);
        c.Rates.Mortality.CopyTo(only.Mortality, 0);
        var pair = c.Rates.OriginDestination!.Pairs.FirstOrDefault(new PlacePair(0, 1));
        var moves = only.UseOriginDestination([pair]);
        Array.Fill(moves.PerSurvivor, 0.25);
        var result = CohortProjection.Run(c.Years, c.Start, only);
        var (first, age) = (c.Years.First, c.Shape.Ages.Open);
        var (from, to) = (c.Shape.Cell(pair.Origin, Sex.Male, age), c.Shape.Cell(pair.Destination, Sex.Male, age));
        var survivors = (c.Start[from] + c.Start[from - c.Shape.Draws]) * (1 - only.Mortality[from]);
        Assert.Equal(0.25 * survivors, result.Of(Component.InternalOut, first + 1)[from], 1e-9);
        Assert.Equal(0.25 * survivors, result.Of(Component.InternalIn, first + 1)[to], 1e-9);
    });

    [Fact]
    public void Pairs_given_the_other_way_round_give_the_same_people() => Law.Holds(RandomProjection.AnyWithMoves, c =>
    {
        var moves = c.Rates.OriginDestination!;
        var (pairs, rates) = (moves.Pairs.ToArray(), moves.PerSurvivor.ToArray());
        var expected = c.Run().Population(c.Years.Last).ToArray();
        var reversed = c.Rates.UseOriginDestination([.. pairs.Reverse()]);
        for (var chunk = 0; chunk < rates.Length / moves.PairLength; chunk++)
        {
            var (step, pair) = (chunk / pairs.Length, chunk % pairs.Length);
            rates.AsSpan(chunk * moves.PairLength, moves.PairLength).CopyTo(reversed.PerSurvivor.AsSpan((step * pairs.Length + pairs.Length - 1 - pair) * moves.PairLength));
        }
        var found = c.Run().Population(c.Years.Last);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-9);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(-1, 1)]
    public void A_pair_must_be_two_places_of_the_run(int origin, int destination) =>
        Assert.Throws<ArgumentException>(() => new OriginDestinationRates(new(2, new(3)), 1, [new(origin, destination)]));

    static double Sum(ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (var value in values) total += value;
        return total;
    }
}
