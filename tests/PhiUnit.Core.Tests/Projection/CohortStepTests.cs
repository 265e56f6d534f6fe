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
    public void A_wrong_length_is_refused_with_both_lengths()
    {
        var shape = new CohortShape(2, new(3));
        var refusal = Assert.Throws<ArgumentException>(() => CohortProjection.Run(new(2023, 2024), new double[15], new(shape, 1)));
        Assert.Contains("15 found", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("16 expected", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_step_allocates_nothing()
    {
        var c = new RandomProjection(places: 4, openAge: 90, draws: 3, steps: 1, seed: 1);
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
