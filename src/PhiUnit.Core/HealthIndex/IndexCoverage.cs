namespace PhiUnit.Core.HealthIndex;

/// <summary>How much of an area's index in a year rests on values of that year.</summary>
/// <param name="Indicators">Number of indicators of the index.</param>
/// <param name="Given">Of them, those with a value of their own; the others are imputed.</param>
/// <param name="WeightGiven">Share of the overall index that the weights of those make up, between 0 and 1.</param>
public readonly record struct IndexCoverage(int Indicators, int Given, double WeightGiven)
{
    /// <summary>Coverage of an area in a year. Composites that are carried forward do not count as imputed: the values are there.</summary>
    /// <param name="scores">Scores with their stages.</param>
    /// <param name="area">Position of the area.</param>
    /// <param name="year">Position of the year.</param>
    public static IndexCoverage Of(IndexScores scores, int area, int year)
    {
        var (tree, given, weight) = (scores.Tree, 0, 0.0);
        for (var i = 0; i < tree.Indicators.Length; i++)
        {
            if (scores.Stages!.OriginsOf(i)[year * scores.Areas.Count + area] != ValueOrigin.Given) continue;
            given++;
            weight += tree.EffectiveWeightOf(tree.Indicators[i]);
        }
        return new(tree.Indicators.Length, given, weight);
    }
}
