using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Where the score of an area lies over draws: the median, and the limits that hold 50 % and 95 % of the draws, in points.</summary>
public readonly record struct DrawnInterval(double Lower95, double Lower50, double Median, double Upper50, double Upper95)
{
    private static ReadOnlySpan<double> Probabilities => [0.025, 0.25, 0.5, 0.75, 0.975];

    /// <summary>The interval of each area.</summary>
    /// <param name="scores">[area][draw], draw fastest.</param>
    /// <param name="areaCount">Number of areas.</param>
    public static DrawnInterval[] Of(ReadOnlyMemory<double> scores, int areaCount)
    {
        var (intervals, draws) = (new DrawnInterval[areaCount], scores.Length / areaCount);
        Parallel.For(0, areaCount, () => new double[draws], (area, _, row) =>
        {
            scores.Span.Slice(area * draws, draws).CopyTo(row);
            intervals[area] = Of(row);
            return row;
        }, _ => { });
        return intervals;
    }

    private static DrawnInterval Of(Span<double> row)
    {
        Span<double> quantiles = stackalloc double[5];
        Quantiles.Of(row, Probabilities, quantiles);
        return new(quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]);
    }
}
