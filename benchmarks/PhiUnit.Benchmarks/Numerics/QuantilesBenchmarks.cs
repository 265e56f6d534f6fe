using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Benchmarks.Numerics;

/// <summary>Seven quantiles of 1,000 draws, the sample copied first because it is reordered.</summary>
public class QuantilesBenchmarks
{
    readonly double[] _draws = new double[1000];
    readonly double[] _sample = new double[1000];
    readonly double[] _quantiles = new double[MadeUpDraws.Probabilities.Length];

    [GlobalSetup]
    public void Setup() => new Philox(Seed: 1, Purpose: 0).Normals(0, 1, 2040, _draws);

    [Benchmark(Description = "7 quantiles of 1,000 draws")]
    public void Quantiles()
    {
        _draws.CopyTo(_sample, 0);
        Core.Numerics.Quantiles.Of(_sample, MadeUpDraws.Probabilities, _quantiles);
    }
}
