using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class CohortStepLaws
{
    [Fact]
    public void Start_plus_births_less_deaths_plus_in_less_out_is_end_in_every_cell() => Law.Holds(RandomProjection.Any, c =>
    {
        var balance = Balance.Of(c.Run());
        Assert.True(balance.Holds, $"{balance}");
        Assert.Equal((long)c.Years.Steps * c.Shape.Length, balance.Cells);
    });

    [Fact]
    public void Without_births_deaths_and_moves_everyone_grows_older_and_nobody_is_lost() => Law.Holds(RandomProjection.Any, c =>
    {
        var result = CohortProjection.Run(c.Years, c.Start, new(c.Shape, c.Years.Steps, c.Rates.Convention));
        Assert.Equal(c.Start.Sum(), result.Population(c.Years.Last).ToArray().Sum(), 1e-9 * c.Start.Sum());
        var (first, second) = (result.Population(c.Years.First).ToArray(), result.Population(c.Years.First + 1).ToArray());
        for (var age = 1; age < c.Shape.Ages.Open; age++)
            Assert.Equal(first[c.Shape.Cell(0, Sex.Male, age - 1)], second[c.Shape.Cell(0, Sex.Male, age)]);
    });

    [Fact]
    public void A_later_horizon_never_changes_earlier_years() => Law.Holds(RandomProjection.Any, c =>
    {
        var whole = c.Run();
        var shorter = CohortProjection.Run(c.Years with { Last = c.Years.Last - 1 }, c.Start, c.Rates);
        for (var year = c.Years.First; year < c.Years.Last; year++)
            Assert.True(whole.Population(year).SequenceEqual(shorter.Population(year)));
    });

    [Fact]
    public void Every_draw_gives_what_it_gives_alone() => Law.Holds(RandomProjection.Any, c =>
    {
        var together = c.Run();
        var draw = c.Shape.Draws - 1;
        var alone = CohortProjection.Run(c.Years, Only(c.Start, c.Shape.Draws, draw), OnlyDraw(c, draw));
        Assert.Equal(alone.Population(c.Years.Last).ToArray(), Only(together.Population(c.Years.Last).ToArray(), c.Shape.Draws, draw));
    });

    [Fact]
    public void Permuting_places_permutes_results() => Law.Holds(RandomProjection.Any, c =>
    {
        var placeLength = c.Shape.Length / c.Shape.Places;
        double[] Reverse(double[] values, int length) => [.. values.Chunk(length).Reverse().SelectMany(v => v)];
        double[] ReverseSteps(double[] values, int stepLength, int length) => [.. values.Chunk(stepLength).SelectMany(v => Reverse(v, length))];

        var rates = new ProjectionRates(c.Shape, c.Years.Steps, c.Rates.Convention);
        void Copy(double[] from, double[] to, int stepLength, int length) => ReverseSteps(from, stepLength, length).CopyTo(to, 0);
        Copy(c.Rates.Fertility, rates.Fertility, c.Shape.FertilityLength, c.Shape.RowLength);
        Copy(c.Rates.SexRatioAtBirth, rates.SexRatioAtBirth, c.Shape.Places, 1);
        Copy(c.Rates.Mortality, rates.Mortality, c.Shape.Length, placeLength);
        Copy(c.Rates.InternalOut.PerSurvivor, rates.InternalOut.UsePerSurvivor(), c.Shape.Length, placeLength);
        Copy(c.Rates.InternationalOut.PerSurvivor, rates.InternationalOut.UsePerSurvivor(), c.Shape.Length, placeLength);
        Copy(c.Rates.InternalIn.Count, rates.InternalIn.UseCount(), c.Shape.Length, placeLength);
        Copy(c.Rates.InternationalIn.Count, rates.InternationalIn.UseCount(), c.Shape.Length, placeLength);
        if (c.Rates.NetMigration.Length > 0) Copy(c.Rates.NetMigration, rates.UseNetMigration(), c.Shape.Length, placeLength);

        var permuted = CohortProjection.Run(c.Years, Reverse(c.Start, placeLength), rates);
        Assert.Equal(Reverse(c.Run().Population(c.Years.Last).ToArray(), placeLength), permuted.Population(c.Years.Last).ToArray());
    });

    [Fact]
    public void A_place_split_in_two_with_the_same_rates_adds_up() => Law.Holds(RandomProjection.Any, c =>
    {
        // Rates only: counts of arrivals would have to be split too.
        var rates = new ProjectionRates(c.Shape, c.Years.Steps, c.Rates.Convention);
        c.Rates.Fertility.CopyTo(rates.Fertility, 0);
        c.Rates.SexRatioAtBirth.CopyTo(rates.SexRatioAtBirth, 0);
        c.Rates.Mortality.CopyTo(rates.Mortality, 0);
        c.Rates.InternalOut.PerSurvivor.CopyTo(rates.InternalOut.UsePerSurvivor(), 0);
        double[] Times(double share) => [.. c.Start.Select(p => p * share)];

        var whole = CohortProjection.Run(c.Years, c.Start, rates).Population(c.Years.Last).ToArray();
        var part = CohortProjection.Run(c.Years, Times(0.3), rates).Population(c.Years.Last).ToArray();
        var rest = CohortProjection.Run(c.Years, Times(0.7), rates).Population(c.Years.Last).ToArray();
        for (var i = 0; i < whole.Length; i++) Assert.Equal(whole[i], part[i] + rest[i], 1e-9);
    });

    [Fact]
    public void An_outflow_never_exceeds_the_stock_and_the_people_kept_are_a_component() => Law.Holds(RandomProjection.Any, c =>
    {
        Array.Fill(c.Rates.InternalOut.UseCount(), 400);
        var result = c.Run();
        Assert.True(Balance.Of(result).Holds);
        Assert.True(result.Of(Component.Clipped, c.Years.First + 1).ToArray().Sum() > 0);
        foreach (var year in c.Years.StepYears)
        {
            Assert.All(result.Population(year).ToArray(), people => Assert.True(people >= 0));
            Assert.All(result.Of(Component.Clipped, year).ToArray(), kept => Assert.True(kept >= 0));
        }
    });

    static double[] Only(double[] values, int draws, int draw) => [.. values.Where((_, i) => i % draws == draw)];

    static ProjectionRates OnlyDraw(RandomProjection c, int draw)
    {
        var rates = new ProjectionRates(c.Shape with { Draws = 1 }, c.Years.Steps, c.Rates.Convention);
        c.Rates.SexRatioAtBirth.CopyTo(rates.SexRatioAtBirth, 0);
        Only(c.Rates.Fertility, c.Shape.Draws, draw).CopyTo(rates.Fertility, 0);
        Only(c.Rates.Mortality, c.Shape.Draws, draw).CopyTo(rates.Mortality, 0);
        Only(c.Rates.InternalOut.PerSurvivor, c.Shape.Draws, draw).CopyTo(rates.InternalOut.UsePerSurvivor(), 0);
        Only(c.Rates.InternationalOut.PerSurvivor, c.Shape.Draws, draw).CopyTo(rates.InternationalOut.UsePerSurvivor(), 0);
        Only(c.Rates.InternalIn.Count, c.Shape.Draws, draw).CopyTo(rates.InternalIn.UseCount(), 0);
        Only(c.Rates.InternationalIn.Count, c.Shape.Draws, draw).CopyTo(rates.InternationalIn.UseCount(), 0);
        if (c.Rates.NetMigration.Length > 0) Only(c.Rates.NetMigration, c.Shape.Draws, draw).CopyTo(rates.UseNetMigration(), 0);
        return rates;
    }
}
