using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>
/// What a user waits for who changes the homes: 1,000 draws of four places led by homes over 17 years, then the intervals of the people of
/// every year, in all and by broad age, of each place and of the four together.
/// </summary>
public class CoreWhatIfBenchmarks
{
    const int Places = 4;
    readonly double[] _people = new double[MadeUpDraws.Setting.Draws];
    readonly double[] _quantiles = new double[MadeUpDraws.Probabilities.Length];
    DrawsRun _run = null!;

    [GlobalSetup]
    public void Setup() => _run = new(Places, led: true);

    [Benchmark(Description = "what if: 4 places led by homes, 1,000 draws, 17 years, intervals of every year")]
    public double WhatIf()
    {
        var totals = _run.Run(Environment.ProcessorCount);
        double check = 0;
        for (var year = totals.Years.First; year <= totals.Years.Last; year++)
        {
            for (var place = 0; place < Places; place++) check += Intervals(totals, year, [place]);
            check += Intervals(totals, year, [.. Enumerable.Range(0, Places)]);
        }
        return check;
    }

    /// <summary>Of all ages, and of each broad age with both sexes together.</summary>
    double Intervals(DrawTotals totals, int year, int[] places)
    {
        var groups = MadeUpDraws.BroadBands.Length;
        var median = Interval(totals, year, places, [.. Enumerable.Range(0, totals.Bands.Count)]);
        for (var group = 0; group < groups; group++) median += Interval(totals, year, places, [group, groups + group]);
        return median;
    }

    double Interval(DrawTotals totals, int year, int[] places, int[] bands)
    {
        totals.Sum(year, places, bands, _people);
        Quantiles.Of(_people, MadeUpDraws.Probabilities, _quantiles);
        return _quantiles[3];
    }
}
