using BenchmarkDotNet.Attributes;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>One year of 64 draws of one place, components added up, against a copy of the people read and written (all that it moves).</summary>
public class DrawsKernelBenchmarks
{
    DrawsStepRun _step = null!;
    SameBytes _bytes = null!;

    [GlobalSetup]
    public void Setup()
    {
        _step = new(draws: 64);
        _bytes = new(_step.StateDoubles);
    }

    [Benchmark(Description = "step of 64 draws, components added up")]
    public void AddedUp() => _step.AdvanceDraws();

    /// <summary>In the second-level cache, as the draws are.</summary>
    [Benchmark(Baseline = true)]
    public void SameBytes() => _bytes.Copy();
}
