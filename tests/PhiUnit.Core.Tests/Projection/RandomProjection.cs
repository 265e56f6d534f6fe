using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

/// <summary>A projection with plausible random inputs, the same for the same seed.</summary>
public sealed class RandomProjection
{
    public RandomProjection(int places, int openAge, int draws, int steps, int seed, Convention convention = Convention.AgedOn)
    {
        Shape = new(places, new(openAge), draws);
        Years = new(2023, 2023 + steps);
        Rates = new(Shape, steps, convention);
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
    public ProjectionRates Rates { get; private set; }
    public double[] Start { get; }

    public ProjectionResult Run() => CohortProjection.Run(Years, Start, Rates);

    /// <summary>Adds moves between some of the places; out-rates of all kinds may then add to more than 1 where <paramref name="scale"/> is large.</summary>
    public RandomProjection WithMoves(double scale, int seed)
    {
        var random = new Random(seed);
        var pairs = from origin in Enumerable.Range(0, Shape.Places)
                    from destination in Enumerable.Range(0, Shape.Places)
                    where origin != destination && random.NextDouble() < 0.8
                    select new PlacePair(origin, destination);
        Fill(Rates.UseOriginDestination([.. pairs]).PerSurvivor, () => random.NextDouble() * scale);
        return this;
    }

    /// <summary>The same rates in a system closed by a migrant pool, which exchanges people with the outside.</summary>
    public RandomProjection Closed(int seed)
    {
        var random = new Random(seed);
        var closed = new ProjectionRates(Shape, Years.Steps);
        var pool = closed.UsePool();
        Fill(pool.OutsideShare, () => random.NextDouble() * 0.2);
        Fill(pool.FromOutside, () => random.NextDouble() * 20);
        Rates.Fertility.CopyTo(closed.Fertility, 0);
        Rates.SexRatioAtBirth.CopyTo(closed.SexRatioAtBirth, 0);
        Rates.Mortality.CopyTo(closed.Mortality, 0);
        Rates.InternalOut.PerSurvivor.CopyTo(closed.InternalOut.UsePerSurvivor(), 0);
        Rates.InternationalOut.PerSurvivor.CopyTo(closed.InternationalOut.UsePerSurvivor(), 0);
        Rates.InternalIn.Count.CopyTo(closed.InternalIn.UseCount(), 0);
        Rates.InternationalIn.Count.CopyTo(closed.InternationalIn.UseCount(), 0);
        Rates = closed;
        return this;
    }

    /// <summary>Net migration of either sign.</summary>
    public RandomProjection WithNet(double scale, int seed)
    {
        var random = new Random(seed);
        Fill(Rates.UseNetMigration(), () => (random.NextDouble() - 0.5) * scale);
        return this;
    }

    /// <summary>A case of any convention, and of any size that keeps a test quick.</summary>
    public static Arbitrary<RandomProjection> Any { get; } = Arb.From(
        from places in Gen.Choose(1, 4)
        from openAge in Gen.Choose(1, 12)
        from draws in Gen.Choose(1, 5)
        from steps in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, int.MaxValue)
        from convention in Gen.Elements(Enum.GetValues<Convention>())
        from net in Gen.Elements(true, false)
        let c = new RandomProjection(places, openAge, draws, steps, seed, convention)
        select net ? c.WithNet(100, seed) : c);

    /// <summary>A case under aged-on with gross flows only.</summary>
    public static Arbitrary<RandomProjection> AnyAgedOn { get; } = Arb.From(
        from places in Gen.Choose(1, 4)
        from openAge in Gen.Choose(1, 12)
        from draws in Gen.Choose(1, 5)
        from steps in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, int.MaxValue)
        select new RandomProjection(places, openAge, draws, steps, seed));

    /// <summary>A case under aged-on with moves between its places.</summary>
    public static Arbitrary<RandomProjection> AnyWithMoves { get; } = Arb.From(
        from places in Gen.Choose(2, 5)
        from openAge in Gen.Choose(1, 12)
        from draws in Gen.Choose(1, 5)
        from seed in Gen.Choose(0, int.MaxValue)
        from scale in Gen.Elements(0.1, 0.8)
        select new RandomProjection(places, openAge, draws, 3, seed).WithMoves(scale, seed));

    public override string ToString() => $"{Rates.Convention}, {Shape}, {Years}";

    static double[] Fill(double[] values, Func<double> next)
    {
        for (var i = 0; i < values.Length; i++) values[i] = next();
        return values;
    }
}
