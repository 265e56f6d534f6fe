using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>One year for the four places and for 300, under each convention, against the cell-by-cell loop.</summary>
public class CohortStepBenchmarks
{
    StepRun _agedOn = null!, _midStep = null!, _endStep = null!;
    SameBytes _bytes = null!;

    [Params(4, 300)]
    public int Places { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _agedOn = new(new(Places, 1));
        _midStep = new(new(Places, 1, convention: Convention.MidStep));
        _endStep = new(new(Places, 1, convention: Convention.EndStep));
        _bytes = new((long)(12.5 * _agedOn.Inputs.Shape.Length));
    }

    [Benchmark(Description = "step, aged-on")]
    public void AgedOn() => _agedOn.Advance();

    [Benchmark(Description = "step, mid-step")]
    public void MidStep() => _midStep.Advance();

    [Benchmark(Description = "step, end-step")]
    public void EndStep() => _endStep.Advance();

    [Benchmark(Description = "step written cell by cell")]
    public void CellByCell() => NaiveStep.Advance(_agedOn);

    /// <summary>12.5 doubles a cell: those of <see cref="StoredRun.Doubles"/> and the people at the start, in the same cache.</summary>
    [Benchmark(Baseline = true)]
    public void SameBytes() => _bytes.Copy();
}
