using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Releases;

/// <summary>Rank of every score among the authorities of its node and year, 1 for the highest; equal scores share the better rank.</summary>
static class IndexRanks
{
    /// <summary>Ranks in the order of <see cref="IndexRun.Cells"/>: year, node, area.</summary>
    public static int[] Of(IndexScores scores)
    {
        var ranks = new List<int>(scores.Values.Length);
        var order = new RankOrder(scores.Areas.Count);
        for (var year = 0; year < scores.Years.Count; year++)
        {
            for (var node = 0; node < scores.Tree.Nodes.Count; node++)
            {
                ranks.AddRange(order.Of(scores.Of(node, year)));
            }
        }
        return [.. ranks];
    }
}
