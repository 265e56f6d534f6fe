using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Benchmarks.Indicators;

/// <summary>
/// The indicator statistics at the sizes at which PHEindicatormethods 2.1.0 was timed: 180,000 standardised rates 68 s, 12,000 life tables
/// 54 s, 300 slope indices 132 s (100,000 draws each).
/// </summary>
public class IndicatorBenchmarks
{
    IndicatorInputs _inputs = null!;
    SlopeSimulation _simulation = null!;

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new(rates: 180_000, tables: 12_000, slopes: 300);
        _simulation = new(new NormalDraws(100_000, 10, 1));
    }

    [Benchmark]
    public double StandardisedRates180000() => _inputs.StandardisedRates();

    [Benchmark]
    public double LifeTables12000() => _inputs.LifeTables();

    [Benchmark]
    public double SlopeIndices300() => _inputs.SlopeIndices();

    [Benchmark]
    public double SimulatedSlopeIndices300() => _inputs.SimulatedSlopeIndices(_simulation);
}
