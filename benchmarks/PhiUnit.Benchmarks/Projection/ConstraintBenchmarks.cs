using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>A closed system held to a nation that has 2 % more of everything than the places add up to; and the fitting of one table.</summary>
public class ConstraintBenchmarks
{
    const int Places = 300, Years = 5;
    ProjectionInputs _inputs = null!;
    ProjectionResult _result = null!;
    NationalTargets _targets = null!;
    double[] _table = null!, _fitted = null!, _rows = null!, _columns = null!;

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new(Places, Years, closed: true);
        _result = _inputs.NewResult();
        CohortProjection.RunInto(_result, _inputs.Start, _inputs.Rates);
        _targets = MadeUpNation.Of(_result, _inputs.Rates.Pool!, 1.02);
        _table = _result.Population(_inputs.Years.Last).ToArray();
        _fitted = new double[_table.Length];
        _columns = _targets.In(_targets.Population, Years - 1).ToArray();
        _rows = [.. Enumerable.Range(0, Places).Select(place => place < 4 ? 1.1 * Ordered.Sum(_table.AsSpan(place * _columns.Length, _columns.Length)) : double.NaN)];
    }

    [Benchmark(Description = "300 places, 5 years, closed and held to a nation")]
    public void Constrained() =>
        CohortProjection.RunInto(_result, _inputs.Start, _inputs.Rates, constraint: new(_targets, new(Components: true, Population: true)));

    [Benchmark(Description = "proportional fitting of 300 places × 202 sexes and ages, totals of 4 places held")]
    public FittingReport Fit()
    {
        _table.CopyTo(_fitted, 0);
        return ProportionalFitting.Fit(_fitted, _rows, _columns);
    }
}
