using BenchmarkDotNet.Attributes;
using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Benchmarks.HealthIndex;

/// <summary>An index of 300 areas and 60 indicators: once, and drawn with its intervals and ranks.</summary>
public class IndexBenchmarks
{
    IndexInputs _given = null!;
    IndexInputs _factor = null!;
    IndexScores _scores = null!;

    [GlobalSetup]
    public void Setup()
    {
        (_given, _factor) = (new(WeightMethod.Given), new(WeightMethod.FactorAnalysis));
        _scores = _factor.Compute();
    }

    [Benchmark]
    public IndexScores GivenWeights() => _given.Compute();

    [Benchmark]
    public IndexScores FactorAnalysis() => _factor.Compute();

    /// <summary>Weights, normalisation and winsorisation drawn.</summary>
    [Benchmark]
    [Arguments(1_000)]
    [Arguments(10_000)]
    public double DrawsOfChoices(int draws) => _factor.Draw(_scores, draws, valuesErr: false);

    /// <summary>The same, and every value drawn within its interval.</summary>
    [Benchmark]
    [Arguments(1_000)]
    [Arguments(10_000)]
    public double DrawsOfChoicesAndValues(int draws) => _factor.Draw(_scores, draws, valuesErr: true);
}
