using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;

namespace PhiUnit.Data.IndexPacks;

/// <summary>
/// The uncertainty of a pack's index, gathered while it is drawn and written when it is whole: intervals.csv, ranks.csv, rank_distribution.csv,
/// pairs.csv.
/// </summary>
public sealed class IndexPackDraws
{
    readonly IndexPack _pack;
    readonly IndexScores _scores, _higher;
    readonly DrawnInterval[][] _intervals, _higherIntervals;
    readonly RankSummary[][] _ranks;
    double[][] _distribution = [];
    double[] _above = [];

    IndexPackDraws(IndexPack pack, IndexScores scores, IndexScores higher, IndexDraws draws)
    {
        (_pack, _scores, _higher) = (pack, scores, higher);
        var count = scores.Tree.Nodes.Count * scores.Years.Count;
        (_intervals, _higherIntervals, _ranks) = (new DrawnInterval[count][], new DrawnInterval[count][], new RankSummary[count][]);
        draws.Read(Add);
        Notes = draws.Notes;
    }

    /// <summary>What could not be drawn, and why; for people.</summary>
    public IReadOnlyList<string> Notes { get; }

    public static IndexPackDraws Run(IndexPack pack, (IndexScores Lowest, IndexScores Higher) scores, IndexDrawRule rule, uint seed, int count) =>
        new(pack, scores.Lowest, scores.Higher, new IndexDraws(scores.Lowest, pack.Intervals, rule, seed, count));

    public void Write(IndexPackWriter writer)
    {
        WriteIntervals(writer);
        WriteRanks(writer);
        WriteRankDistribution(writer);
        WritePairs(writer);
    }

    void Add(int node, int year, ReadOnlyMemory<double> drawn)
    {
        var (at, areaCount) = (node * _scores.Years.Count + year, _scores.Areas.Count);
        _intervals[at] = DrawnInterval.Of(drawn, areaCount);
        if (_pack.Higher.Count > 0)
            _higherIntervals[at] = DrawnInterval.Of(HigherAreas.ScoreDraws(drawn, _pack.Panel.Population.Slice(year * areaCount, areaCount), _pack.Higher), _pack.Higher.Count);
        if (_scores.Tree.Nodes[node].Level == IndexLevel.Indicator) return;
        var ranks = new DrawnRanks(drawn, areaCount);
        var distribution = Enumerable.Range(0, areaCount).Select(ranks.DistributionOf).ToArray();
        _ranks[at] = Array.ConvertAll(distribution, RankSummary.Of);
        if (node == _scores.Tree.Overall && year == _scores.Years.Count - 1) (_distribution, _above) = (distribution, DrawnPairs.Above(drawn, areaCount));
    }

    void WriteIntervals(IndexPackWriter writer)
    {
        using var csv = writer.Open("intervals.csv", "area", "year", "level", "code", "score", "median", "lower_50", "upper_50", "lower_95", "upper_95");
        foreach (var (scores, intervals) in new[] { (_scores, _intervals), (_higher, _higherIntervals) })
        {
            foreach (var (area, year, node) in IndexPackWriter.Cells(scores))
            {
                var i = intervals[node * scores.Years.Count + year][area];
                IndexPackWriter.Key(csv, scores, (area, year, node)).Number(scores.Of(node, year)[area])
                    .Number(i.Median).Number(i.Lower50).Number(i.Upper50).Number(i.Lower95).Number(i.Upper95).EndRow();
            }
        }
    }

    /// <summary>Composites only, lowest areas.</summary>
    void WriteRanks(IndexPackWriter writer)
    {
        using var csv = writer.Open("ranks.csv", "area", "year", "level", "code", "rank", "median", "lower_95", "upper_95", "top_tenth");
        var central = Enumerable.Range(0, _ranks.Length).Select(at => Central(at / _scores.Years.Count, at % _scores.Years.Count)).ToArray();
        foreach (var (area, year, node) in IndexPackWriter.Cells(_scores))
        {
            var at = node * _scores.Years.Count + year;
            if (_ranks[at] is null) continue;
            var ranks = _ranks[at][area];
            IndexPackWriter.Key(csv, _scores, (area, year, node)).Number(central[at][area]).Number(ranks.Median)
                .Number(ranks.Lower).Number(ranks.Upper).Number(ranks.TopTenth).EndRow();
        }
    }

    int[] Central(int node, int year) => new RankOrder(_scores.Areas.Count).Of(_scores.Of(node, year)).ToArray();

    /// <summary>The overall index in the last year; ranks that no draw gave an area have no row.</summary>
    void WriteRankDistribution(IndexPackWriter writer)
    {
        using var csv = writer.Open("rank_distribution.csv", "area", "year", "code", "rank", "share");
        var (node, year) = (_scores.Tree.Overall, _scores.Years.Count - 1);
        for (var area = 0; area < _scores.Areas.Count; area++)
        {
            var shares = _distribution[area];
            for (var rank = 0; rank < shares.Length; rank++)
            {
                if (shares[rank] > 0)
                    csv.Text(_scores.Areas[area]).Number(_scores.Years[year]).Text(_scores.Tree.Nodes[node].Code).Number(rank + 1).Number(shares[rank]).EndRow();
            }
        }
    }

    /// <summary>The overall index in the last year: share of draws in which an area scores above another.</summary>
    void WritePairs(IndexPackWriter writer)
    {
        using var csv = writer.Open("pairs.csv", "area", "other", "year", "code", "above");
        var count = _scores.Areas.Count;
        for (var pair = 0; pair < _above.Length; pair++)
        {
            if (pair / count == pair % count) continue;
            csv.Text(_scores.Areas[pair / count]).Text(_scores.Areas[pair % count]).Number(_scores.Years[^1])
                .Text(_scores.Tree.Nodes[_scores.Tree.Overall].Code).Number(_above[pair]).EndRow();
        }
    }
}
