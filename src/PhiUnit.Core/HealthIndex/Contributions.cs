using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Which indicator moved a composite: shares of a change that add up to it.</summary>
public static class Contributions
{
    /// <summary>
    /// What each indicator adds to the change of a node's score between two years, in points of that score; indicators as in
    /// <see cref="IndexTree.Indicators"/>, 0 outside the node. A score is a sum of indicator scores times constants (weights, and 10 / s of
    /// every standardisation on the way), so that k (I(to) - I(from)) add up to the change exactly but for rounding. Where a composite
    /// is carried forward, its indicators are those of the year it comes from. Of geometric means the logarithm is such a sum: k is then the weights times the
    /// logarithmic mean of the node's two scores, (I(to) - I(from)) / ln(I(to) / I(from)), and adds up as exactly (Ang 2005).
    /// </summary>
    /// <param name="scores">Scores with their stages.</param>
    /// <param name="node">Position of the node.</param>
    /// <param name="area">Position of the area.</param>
    /// <param name="years">Positions of the years between which it changed.</param>
    public static double[] Of(IndexScores scores, int node, int area, (int From, int To) years)
    {
        if (scores.Stages is not { } stages) throw new ArgumentException("scores without stages found, those of the lowest areas expected", nameof(scores));
        var contributions = new double[scores.Tree.Indicators.Length];
        var geometric = stages.Rules.Mean == CompositeMean.Geometric;
        Add(node, geometric ? LogarithmicMean(scores.Of(node, years.From)[area], scores.Of(node, years.To)[area]) : 1, years);
        return contributions;

        double Score(int at, int year) => geometric ? Elementary.Log(scores.Of(at, year)[area]) : scores.Of(at, year)[area];

        void Add(int at, double share, (int From, int To) when)
        {
            if (stages.IndicatorAt(at) is >= 0 and var indicator)
            {
                contributions[indicator] = share * (Score(at, when.To) - Score(at, when.From));
                return;
            }
            if (stages.Rules.Restandardise) share *= Standardise.PointsPerDeviation / scores.ConstantsOf(at)!.Value.StandardDeviation;
            when = (stages.SourceYearOf(at, when.From), stages.SourceYearOf(at, when.To));
            foreach (var child in scores.Tree.ChildrenOf(at)) Add(child, share * scores.Tree.WeightOf(child), when);
        }
    }

    private static double LogarithmicMean(double from, double to) => from == to ? from : (to - from) / (Elementary.Log(to) - Elementary.Log(from));
}
