namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>How sure it is that one area scores above another.</summary>
public static class DrawnPairs
{
    /// <summary>Share of draws in which each area scores above each other, [area][other], between 0 and 1; 0 for an area against itself.</summary>
    /// <param name="scores">[area][draw], draw fastest.</param>
    /// <param name="areaCount">Number of areas.</param>
    public static double[] Above(ReadOnlyMemory<double> scores, int areaCount)
    {
        var (above, draws) = (new double[areaCount * areaCount], scores.Length / areaCount);
        Parallel.For(0, areaCount, area =>
        {
            var row = scores.Span.Slice(area * draws, draws);
            for (var other = 0; other < areaCount; other++)
            {
                var count = 0;
                var against = scores.Span.Slice(other * draws, draws);
                for (var draw = 0; draw < draws; draw++) count += row[draw] > against[draw] ? 1 : 0;
                above[area * areaCount + other] = (double)count / draws;
            }
        });
        return above;
    }
}
