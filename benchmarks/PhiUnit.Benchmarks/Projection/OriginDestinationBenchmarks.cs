using BenchmarkDotNet.Attributes;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>One year with moves between every two of the places, by sex and age.</summary>
public class OriginDestinationBenchmarks
{
    StepRun _step = null!;
    SameBytes _bytes = null!;

    [Params(4, 60)]
    public int Places { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _step = new(new ProjectionInputs(Places, 1).WithMoves());
        _bytes = new((12 + 2 * (Places - 1)) * (long)_step.Inputs.Shape.Length);
    }

    [Benchmark(Description = "step with origin-destination moves")]
    public void Step() => _step.Advance();

    /// <summary>The arrays of a step, and the rates of every pair of places, which are read twice: when people leave and when they arrive.</summary>
    [Benchmark(Baseline = true)]
    public void SameBytes() => _bytes.Copy();
}
