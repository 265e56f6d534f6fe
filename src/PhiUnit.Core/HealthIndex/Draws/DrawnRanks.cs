namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Ranks of areas over draws, 1 for the highest score; equal scores share the better rank.</summary>
public sealed class DrawnRanks
{
    private readonly int[] _ranks;
    private readonly int _areaCount, _draws;

    /// <param name="scores">[area][draw], draw fastest.</param>
    /// <param name="areaCount">Number of areas.</param>
    public DrawnRanks(ReadOnlyMemory<double> scores, int areaCount)
    {
        (_areaCount, _draws) = (areaCount, scores.Length / areaCount);
        _ranks = new int[scores.Length];
        DrawBlocks.ForEach(scores, areaCount, () => new RankOrder(areaCount), (draw, column, order) =>
        {
            var ranks = order.Of(column);
            for (var area = 0; area < areaCount; area++) _ranks[area * _draws + draw] = ranks[area];
        });
    }

    /// <summary>Share of draws in which an area has each rank, from rank 1.</summary>
    public double[] DistributionOf(int area)
    {
        var counts = new int[_areaCount];
        foreach (var rank in _ranks.AsSpan(area * _draws, _draws)) counts[rank - 1]++;
        return Array.ConvertAll(counts, c => (double)c / _draws);
    }

    /// <summary>The smallest rank that an area has or betters in at least this share of draws.</summary>
    /// <param name="distribution">A distribution of ranks.</param>
    /// <param name="share">Between 0 and 1.</param>
    public static int Quantile(ReadOnlySpan<double> distribution, double share)
    {
        var sum = 0.0;
        for (var rank = 0; rank < distribution.Length; rank++)
        {
            sum += distribution[rank];
            // Shares are whole draws; rounding of their sum must not cost a rank.
            if (sum >= share - 1e-12) return rank + 1;
        }
        return distribution.Length;
    }
}
