namespace PhiUnit.Core.Indicators;

/// <summary>An area against a benchmark: its limits wholly below, around, or wholly above.</summary>
public enum BenchmarkPosition
{
    Lower,
    Similar,
    Higher,
}

/// <summary>OHID's comparison with a benchmark by confidence limits (Fingertips, Technical Guide: significance).</summary>
public static class BenchmarkPositions
{
    /// <summary>By the area's limits against the benchmark's value (a large area whose own uncertainty is small): OHID's single overlap.</summary>
    public static BenchmarkPosition Against(Limits area, double benchmark) => Against(area, new Limits(benchmark, benchmark));

    /// <summary>By both limits: similar while the two intervals overlap, OHID's double overlap.</summary>
    public static BenchmarkPosition Against(Limits area, Limits benchmark)
    {
        if (area.Lower > benchmark.Upper) return BenchmarkPosition.Higher;
        return area.Upper < benchmark.Lower ? BenchmarkPosition.Lower : BenchmarkPosition.Similar;
    }
}
