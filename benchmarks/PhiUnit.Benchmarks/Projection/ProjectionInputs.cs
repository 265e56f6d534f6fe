using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>Made-up inputs of a projection, shaped by age as real ones are: who bears, moves and dies decides which branches a step takes.</summary>
public sealed class ProjectionInputs
{
    public const int FirstYear = 2023;

    public ProjectionInputs(int places, int steps, int draws = 1, Convention convention = Convention.AgedOn, bool closed = false)
    {
        Shape = new(places, new AgeAxis(100), draws);
        Years = new(FirstYear, FirstYear + steps);
        Rates = new(Shape, steps, convention);
        Start = new double[Shape.Length];
        var random = new Random(1);
        Fill(Start, random, Schedules.People);
        Fill(Rates.Fertility, random, Schedules.Fertility);
        Array.Fill(Rates.SexRatioAtBirth, 1.05);
        Fill(Rates.Mortality, random, Schedules.Mortality);
        Fill(Rates.InternalOut.UsePerSurvivor(), random, Schedules.Moves);
        Fill(Rates.InternalIn.UseCount(), random, age => Schedules.Moves(age) * Schedules.People(age));
        Fill(Rates.InternationalOut.UsePerSurvivor(), random, age => Schedules.Moves(age) / 8);
        Fill(Rates.InternationalIn.UseCount(), random, age => Schedules.Moves(age) / 5 * Schedules.People(age));
        if (!closed) return;
        var pool = Rates.UsePool();
        Array.Fill(pool.OutsideShare, 0.05);
        Array.Fill(pool.FromOutside, 10 * places);
    }

    public CohortShape Shape { get; }
    public YearRange Years { get; }
    public double[] Start { get; }
    public ProjectionRates Rates { get; }

    /// <summary>Adds moves between every two places.</summary>
    public ProjectionInputs WithMoves()
    {
        var pairs = from origin in Enumerable.Range(0, Shape.Places)
                    from destination in Enumerable.Range(0, Shape.Places)
                    where origin != destination
                    select new PlacePair(origin, destination);
        Fill(Rates.UseOriginDestination([.. pairs]).PerSurvivor, new Random(2), age => Schedules.Moves(age) / Shape.Places);
        return this;
    }

    /// <summary>A result to project into, again and again, with the base population in it.</summary>
    public ProjectionResult NewResult()
    {
        var result = new ProjectionResult(Shape, Years);
        Start.CopyTo(result.Population(Years.First));
        return result;
    }

    /// <summary>A schedule by age, up to a fifth higher or lower in each cell; every array ends in [age][draw].</summary>
    void Fill(double[] values, Random random, Func<int, double> byAge)
    {
        for (var i = 0; i < values.Length; i++) values[i] = byAge(i / Shape.Draws % Shape.Ages.Count) * (0.8 + 0.4 * random.NextDouble());
    }
}
