using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

/// <summary>A projection with plausible random inputs, the same for the same seed.</summary>
public sealed class RandomProjection
{
    public RandomProjection(int places, int openAge, int draws, int steps, int seed)
    {
        Shape = new(places, new(openAge), draws);
        Years = new(2023, 2023 + steps);
        Rates = new(Shape, steps);
        var random = new Random(seed);
        Start = Fill(new double[Shape.Length], () => random.NextDouble() * 1000);
        Fill(Rates.Fertility, () => random.NextDouble() * 0.2);
        Fill(Rates.SexRatioAtBirth, () => 1 + random.NextDouble() * 0.1);
        Fill(Rates.Mortality, () => random.NextDouble() * 0.3);
        Fill(Rates.InternalOut.UsePerSurvivor(), () => random.NextDouble() * 0.3);
        Fill(Rates.InternationalOut.UsePerSurvivor(), () => random.NextDouble() * 0.2);
        Fill(Rates.InternalIn.UseCount(), () => random.NextDouble() * 100);
        Fill(Rates.InternationalIn.UseCount(), () => random.NextDouble() * 50);
    }

    public CohortShape Shape { get; }
    public YearRange Years { get; }
    public ProjectionRates Rates { get; }
    public double[] Start { get; }

    public ProjectionResult Run() => CohortProjection.Run(Years, Start, Rates);

    /// <summary>A case of any size that keeps a test quick.</summary>
    public static Arbitrary<RandomProjection> Any { get; } = Arb.From(
        from places in Gen.Choose(1, 4)
        from openAge in Gen.Choose(1, 12)
        from draws in Gen.Choose(1, 5)
        from steps in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, int.MaxValue)
        select new RandomProjection(places, openAge, draws, steps, seed));

    public override string ToString() => $"{Shape}, {Years}";

    static double[] Fill(double[] values, Func<double> next)
    {
        for (var i = 0; i < values.Length; i++) values[i] = next();
        return values;
    }
}
