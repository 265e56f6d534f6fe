using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>300 places × 2 sexes × 101 ages × 25 years on one thread, rates of every year, everything stored.</summary>
public class StoredRunBenchmarks
{
    const int Places = 300, Years = 25;
    ProjectionInputs _inputs = null!;
    StoredRun _open = null!, _closed = null!;
    SameBytes _bytes = null!;

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new(Places, Years);
        _open = new(_inputs);
        _closed = new(new(Places, Years, closed: true));
        _bytes = new(_open.Doubles);
    }

    [Benchmark(Description = "300 places, 25 years, stored")]
    public void Stored() => _open.Run();

    [Benchmark(Description = "the same, closed by a migrant pool")]
    public void Closed() => _closed.Run();

    [Benchmark(Description = "the same, into a new result")]
    public ProjectionResult New() => CohortProjection.Run(_inputs.Years, _inputs.Start, _inputs.Rates);

    /// <summary>The 11.5 doubles a cell and year of <see cref="StoredRun.Doubles"/>.</summary>
    [Benchmark(Baseline = true)]
    public void SameBytes() => _bytes.Copy();
}
