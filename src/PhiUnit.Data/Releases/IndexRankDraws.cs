using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Releases;

/// <summary>
/// Draws the index of a release under other choices (Reference/HealthIndex/uncertainty.yaml) and reads where every authority ranks in the
/// newest year, whether it is above England, and whether it is above where it was. Published scores do not err; the choices made with them do.
/// </summary>
sealed class IndexRankDraws
{
    readonly IndexScores _scores;
    readonly Dictionary<int, double[]> _base = [];
    readonly List<AreaRank> _ranks = [];

    IndexRankDraws(IndexScores scores) => _scores = scores;

    int Last => _scores.Years.Count - 1;

    /// <summary>Ranks of every composite, area by area, in the order of the nodes.</summary>
    public static IReadOnlyList<AreaRank> Of(IndexScores scores, IndexDrawSetting setting)
    {
        var drawn = new IndexRankDraws(scores);
        new IndexDraws(scores, null, IndexDrawRuleFile.Embedded(), setting.Seed, setting.Draws).Read(drawn.Add);
        return drawn._ranks;
    }

    void Add(int node, int year, ReadOnlyMemory<double> drawn)
    {
        if (_scores.Tree.Nodes[node].Level == IndexLevel.Indicator) return;
        var isBase = _scores.Years[year] == _scores.Stages!.Rules.BaseYear;
        if (isBase) _base[node] = drawn.ToArray();
        if (year == Last) Rank(node, drawn);
    }

    void Rank(int node, ReadOnlyMemory<double> drawn)
    {
        var count = _scores.Areas.Count;
        var england = England(drawn);
        var ranks = new DrawnRanks(drawn, count);
        var central = new RankOrder(count).Of(_scores.Of(node, Last)).ToArray();
        for (var area = 0; area < count; area++)
        {
            var row = Row(drawn.Span, area);
            _ranks.Add(new(_scores.Areas[area], _scores.Tree.Nodes[node], central[area], RankSummary.Of(ranks.DistributionOf(area)),
                ShareAbove(row, england), ShareAbove(row, Row(_base[node], area))));
        }
    }

    double[] England(ReadOnlyMemory<double> drawn)
    {
        var count = _scores.Areas.Count;
        return HigherAreas.ScoreDraws(drawn, _scores.Stages!.Panel.Population.Slice(Last * count, count), [new("England", [.. Enumerable.Range(0, count)])]);
    }

    ReadOnlySpan<double> Row(ReadOnlySpan<double> drawn, int area)
    {
        var draws = drawn.Length / _scores.Areas.Count;
        return drawn.Slice(area * draws, draws);
    }

    /// <summary>One figure stands for all draws where no draw changes it.</summary>
    static double ShareAbove(ReadOnlySpan<double> row, ReadOnlySpan<double> other)
    {
        var draws = Math.Max(row.Length, other.Length);
        var above = 0;
        for (var draw = 0; draw < draws; draw++) above += row[row.Length == 1 ? 0 : draw] > other[other.Length == 1 ? 0 : draw] ? 1 : 0;
        return (double)above / draws;
    }
}
