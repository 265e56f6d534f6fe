using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>One year for the four places and for 300, against the cell-by-cell loop and against copying what the step writes.</summary>
[MemoryDiagnoser]
[JsonExporterAttribute.Full]
public class CohortStepBenchmarks
{
    StepInputs _inputs = null!;
    StepInputs _midStep = null!;
    StepInputs _endStep = null!;
    double[] _from = null!;
    double[] _to = null!;

    [Params(4, 300)]
    public int Places { get; set; }

    [Params(1)]
    public int Draws { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new(Places, Draws);
        _midStep = new(Places, Draws, Convention.MidStep);
        _endStep = new(Places, Draws, Convention.EndStep);
        _from = new double[_inputs.Shape.Length * 9];
        _to = new double[_from.Length];
    }

    [Benchmark]
    public void Step() => _inputs.Advance();

    [Benchmark]
    public void MidStep() => _midStep.Advance();

    [Benchmark]
    public void EndStep() => _endStep.Advance();

    [Benchmark(Baseline = true)]
    public void CellByCell() => NaiveStep.Advance(_inputs);

    /// <summary>Copies as many bytes as the step writes: the end population and eight components.</summary>
    [Benchmark]
    public void CopyOfOutput() => _from.CopyTo(_to, 0);
}
