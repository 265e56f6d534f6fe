using BenchmarkDotNet.Attributes;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>The same year with every component by cell, against a copy of all bytes that it then moves.</summary>
public class DrawsKernelByCellBenchmarks
{
    DrawsStepRun _step = null!;
    SameBytes _bytes = null!;

    [GlobalSetup]
    public void Setup()
    {
        _step = new(draws: 64);
        _bytes = new(_step.Doubles);
    }

    [Benchmark(Description = "step of 64 draws, components by cell")]
    public void ByCell() => _step.Advance();

    /// <summary>Eight doubles a cell: <see cref="DrawsStepRun.Doubles"/>.</summary>
    [Benchmark(Baseline = true)]
    public void SameBytes() => _bytes.Copy();
}
