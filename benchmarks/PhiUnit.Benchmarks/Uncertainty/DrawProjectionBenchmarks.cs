using BenchmarkDotNet.Attributes;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>1,000 draws over 17 years, on one thread and on two.</summary>
[WarmupCount(1)]
[IterationCount(5)]
public class DrawProjectionBenchmarks
{
    DrawsRun _trend = null!, _led = null!, _open = null!, _closed = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() =>
        (_trend, _led, _open, _closed) = (new(4), new(4, led: true), new(300), new(300, closed: true));

    [Benchmark(Description = "4 places, 1,000 draws, 17 years")]
    public DrawTotals Trend() => _trend.Run(Threads);

    [Benchmark(Description = "the same, led by homes")]
    public DrawTotals Led() => _led.Run(Threads);

    [Benchmark(Description = "300 places, 1,000 draws, 17 years")]
    public DrawTotals Open() => _open.Run(Threads);

    [Benchmark(Description = "the same, closed by a migrant pool")]
    public DrawTotals Closed() => _closed.Run(Threads);
}
