using BenchmarkDotNet.Attributes;
using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Households;

/// <summary>Four places led by their homes over 17 years, with the loop and the uplift; and the way back.</summary>
public class HousingLedBenchmarks
{
    ProjectionInputs _inputs = null!;
    ProjectionResult _result = null!;
    HouseholdRates _homes = null!;

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new(4, 17);
        _result = _inputs.NewResult();
        _homes = MadeUpHomes.For(_inputs);
    }

    [Benchmark(Description = "4 places, 17 years, led by homes")]
    public void Led() => CohortProjection.RunInto(_result, _inputs.Start, _inputs.Rates, new HousingLed(_homes, new()));

    [Benchmark(Description = "the homes that these people ask for")]
    public double[] Implied() => ImpliedHomes.Dwellings(_homes, _result);
}
