using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>Made-up but plausible inputs of one step: the arithmetic does not depend on the figures.</summary>
public sealed class StepInputs
{
    public StepInputs(int places, int draws = 1, Convention convention = Convention.AgedOn)
    {
        Shape = new(places, new AgeAxis(90), draws);
        Rates = new(Shape, 1, convention);
        Result = new(Shape, new YearRange(2023, 2024));
        var random = new Random(1);
        Fill(Result.Population(2023), 3000, random);
        Fill(Rates.Fertility, 0.1, random);
        Fill(Rates.Mortality, 0.05, random);
        Array.Fill(Rates.SexRatioAtBirth, 1.05);
        Fill(Rates.InternalOut.UsePerSurvivor(), 0.1, random);
        Fill(Rates.InternationalOut.UsePerSurvivor(), 0.05, random);
        Fill(Rates.InternalIn.UseCount(), 300, random);
        Fill(Rates.InternalIn.UsePerSurvivor(), -0.001, random);
        Fill(Rates.InternationalIn.UseCount(), 100, random);
    }

    public CohortShape Shape { get; }
    public ProjectionRates Rates { get; }
    public ProjectionResult Result { get; }

    /// <summary>The step of the library.</summary>
    public void Advance() => CohortStep.Advance(Shape, Result.Population(2023), Rates.For(0), Result.Components(2024), Result.Population(2024));

    static void Fill(Span<double> values, double scale, Random random)
    {
        for (var i = 0; i < values.Length; i++) values[i] = random.NextDouble() * scale;
    }
}
