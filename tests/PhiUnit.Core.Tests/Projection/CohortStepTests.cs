using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class CohortStepTests
{
    [Fact]
    public void One_step_worked_by_hand()
    {
        // One place, ages 0, 1 and 2 and over. 100 women and 80 men a age; births 0.1 a woman, 0.5 at the open age.
        var shape = new CohortShape(1, new(2));
        var rates = new ProjectionRates(shape, 1);
        double[] fertility = [0, 0.1, 0.5], mortality = [0.01, 0.02, 0.25, 0.01, 0.02, 0.25];
        fertility.CopyTo(rates.Fertility, 0);
        mortality.CopyTo(rates.Mortality, 0);
        rates.SexRatioAtBirth[0] = 1.05;
        rates.InternalOut.UsePerSurvivor()[shape.Cell(0, Sex.Female, 1)] = 0.5;
        rates.InternationalIn.UseCount()[shape.Cell(0, Sex.Male, 2)] = 7;

        var result = CohortProjection.Run(new(2023, 2024), [100, 100, 100, 80, 80, 80], rates);

        // Women aged on: 100 at 1, 200 at 2 and over: 10 + 100 births.
        var births = 110 / 2.05;
        Assert.Equal(births, result.Of(Component.Births, 2024)[0], 1e-12);
        Assert.Equal(110, result.Of(Component.Births, 2024).ToArray().Sum(), 1e-12);
        double[] expected = [births * 0.99, 98 * 0.5, 150, births * 1.05 * 0.99, 80 * 0.98, 160 * 0.75 + 7];
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], result.Population(2024)[i], 1e-12);
    }

    [Fact]
    public void Mid_step_worked_by_hand()
    {
        // One place, ages 0, 1, 2 and 3 and over, 100 of each sex and age, S = 0.9; 20 women of label 1 come, 10 % of the men of label 3 leave.
        var shape = new CohortShape(1, new(3));
        var rates = new ProjectionRates(shape, 1, Convention.MidStep);
        Array.Fill(rates.Mortality, 0.1);
        rates.Fertility[1] = 0.1;
        rates.Fertility[3] = 1; // the open age does not bear under this convention
        rates.SexRatioAtBirth[0] = 1;
        rates.UseNetMigration()[shape.Cell(0, Sex.Female, 1)] = 20;
        rates.InternationalOut.UsePerSurvivor()[shape.Cell(0, Sex.Male, 3)] = 0.1;

        var result = CohortProjection.Run(new(2023, 2024), Enumerable.Repeat(100.0, 8).ToArray(), rates);

        // Women of label 1: 110 at the start, 90 + 10 at the end: 10.5 births, 5.25 of each sex, 4.725 of them alive.
        double[] end = [4.725, 90 + 10, 0.9 * 110, 180, 4.725, 90, 90, 0.9 * (100 + 100 - 5) - 5];
        double[] deaths = [0.525, 10, 11, 20, 0.525, 10, 10, 19.5];
        double[] net = [0, 10, 10, 0, 0, 0, 0, 0], emigrants = [0, 0, 0, 0, 0, 0, 0, 10];
        for (var i = 0; i < end.Length; i++)
        {
            Assert.Equal(end[i], result.Population(2024)[i], 1e-12);
            Assert.Equal(deaths[i], result.Of(Component.Deaths, 2024)[i], 1e-12);
            Assert.Equal(net[i], result.Of(Component.NetMigration, 2024)[i], 1e-12);
            Assert.Equal(emigrants[i], result.Of(Component.InternationalOut, 2024)[i], 1e-12);
        }
    }

    [Fact]
    public void Mid_step_births_from_the_stocks_leave_the_first_half_out()
    {
        // As above, 20 women of label 1 come: 100 at the start without them, 90 + 10 at the end: 10 births, not 10.5.
        var shape = new CohortShape(1, new(3));
        var rates = new ProjectionRates(shape, 1, Convention.MidStep) { WomenAtStart = WomenAtStart.Stock };
        Array.Fill(rates.Mortality, 0.1);
        rates.Fertility[1] = 0.1;
        rates.SexRatioAtBirth[0] = 1;
        rates.UseNetMigration()[shape.Cell(0, Sex.Female, 1)] = 20;

        var result = CohortProjection.Run(new(2023, 2024), Enumerable.Repeat(100.0, 8).ToArray(), rates);

        double[] end = [4.5, 90 + 10, 0.9 * 110, 180, 4.5, 90, 90, 180];
        for (var i = 0; i < end.Length; i++) Assert.Equal(end[i], result.Population(2024)[i], 1e-12);
        Assert.Equal(10, result.Of(Component.Births, 2024).ToArray().Sum(), 1e-12);
        Assert.True(Balance.Of(result).Holds);
    }

    [Fact]
    public void End_step_worked_by_hand()
    {
        var shape = new CohortShape(1, new(3));
        var rates = new ProjectionRates(shape, 1, Convention.EndStep);
        Array.Fill(rates.Mortality, 0.1);
        rates.Fertility[1] = 0.1;
        rates.SexRatioAtBirth[0] = 1;
        rates.UseNetMigration()[shape.Cell(0, Sex.Female, 1)] = 20;
        rates.InternationalOut.UsePerSurvivor()[shape.Cell(0, Sex.Male, 0)] = 0.1; // 10 leave, of 4.275 there: 100 men a age at the start
        var result = CohortProjection.Run(new(2023, 2024), Enumerable.Repeat(100.0, 8).ToArray(), rates);

        // Women of label 1: 100 and 90: 9.5 births, 4.75 of each sex, 4.275 alive.
        double[] end = [4.275, 90 + 20, 90, 180, 0, 90, 90, 180];
        for (var i = 0; i < end.Length; i++) Assert.Equal(end[i], result.Population(2024)[i], 1e-12);
        Assert.Equal(10 - 4.275, result.Of(Component.Clipped, 2024)[shape.Cell(0, Sex.Male, 0)], 1e-12);
    }

    [Fact]
    public void Mid_step_keeps_people_first_at_the_start_and_then_at_the_end()
    {
        // 100 men of label 1, of whom 240 are asked to leave: at the start 100 of 120 can, at the end all 90 who have reached label 1.
        var shape = new CohortShape(1, new(3));
        var rates = new ProjectionRates(shape, 1, Convention.MidStep);
        Array.Fill(rates.Mortality, 0.1);
        rates.SexRatioAtBirth[0] = 1;
        rates.InternalOut.UseCount()[shape.Cell(0, Sex.Male, 1)] = 240;

        var result = CohortProjection.Run(new(2023, 2024), Enumerable.Repeat(100.0, 8).ToArray(), rates);

        Assert.Equal([0, 0, 0, 180], result.Population(2024)[4..].ToArray());
        Assert.Equal([0, 30, 20, 0], result.Of(Component.Clipped, 2024)[4..].ToArray());
        Assert.Equal([0, 120, 120, 0], result.Of(Component.InternalOut, 2024)[4..].ToArray());
        Assert.True(Balance.Of(result).Holds);
    }

    [Fact]
    public void Arrivals_never_make_up_for_people_who_are_not_there_to_leave()
    {
        var shape = new CohortShape(1, new(1));
        var rates = new ProjectionRates(shape, 1);
        rates.SexRatioAtBirth[0] = 1;
        rates.InternalOut.UseCount()[1] = 15;
        rates.UseNetMigration()[1] = 20;
        var result = CohortProjection.Run(new(2023, 2024), [0, 10, 0, 0], rates);
        Assert.Equal(5, result.Of(Component.Clipped, 2024)[1]);
        Assert.Equal(20, result.Population(2024)[1]);
    }

    [Theory]
    [InlineData(Convention.MidStep)]
    [InlineData(Convention.EndStep)]
    public void Moves_between_places_need_the_aged_on_convention(Convention convention)
    {
        var c = new RandomProjection(places: 2, openAge: 3, draws: 1, steps: 1, seed: 1, convention).WithMoves(0.1, seed: 1);
        c.Rates.UseOriginDestination([new(0, 1)]);
        Assert.Contains(nameof(Convention.AgedOn), Assert.Throws<ArgumentException>(c.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_length_is_refused_with_both_lengths()
    {
        var shape = new CohortShape(2, new(3));
        var refusal = Assert.Throws<ArgumentException>(() => CohortProjection.Run(new(2023, 2024), new double[15], new(shape, 1)));
        Assert.Contains("15 found", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("16 expected", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Convention.AgedOn, false)]
    [InlineData(Convention.AgedOn, true)]
    [InlineData(Convention.MidStep, false)]
    [InlineData(Convention.EndStep, false)]
    public void The_step_allocates_nothing(Convention convention, bool moves)
    {
        var c = new RandomProjection(places: 4, openAge: 90, draws: 3, steps: 1, seed: 1, convention).WithNet(100, seed: 2);
        if (moves) c.WithMoves(0.8, seed: 3);
        var result = new ProjectionResult(c.Shape, c.Years);
        c.Start.CopyTo(result.Population(2023));
        CohortStep.Advance(c.Shape, result.Population(2023), c.Rates.For(0), result.Components(2024), result.Population(2024));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            CohortStep.Advance(c.Shape, result.Population(2023), c.Rates.For(0), result.Components(2024), result.Population(2024));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_bi_regional_inflow_is_a_rate_on_everyone_else()
    {
        var shape = new CohortShape(1, new(1));
        var rates = new ProjectionRates(shape, 1);
        rates.SexRatioAtBirth[0] = 1;
        double[] country = [0, 1000, 0, 2000];
        for (var i = 0; i < country.Length; i++)
        {
            rates.InternalIn.UseCount()[i] = 0.1 * country[i];
            rates.InternalIn.UsePerSurvivor()[i] = -0.1;
        }

        var result = CohortProjection.Run(new(2023, 2024), [50, 50, 100, 100], rates);

        Assert.Equal(0.1 * (1000 - 100), result.Of(Component.InternalIn, 2024)[1], 1e-12);
        Assert.Equal(0.1 * (2000 - 200), result.Of(Component.InternalIn, 2024)[3], 1e-12);
    }
}
