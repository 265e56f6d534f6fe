using System.Numerics.Tensors;

namespace PhiUnit.Core.HealthIndex;

/// <summary>The year whose areas, weighted by their population, set the constants of every standardisation.</summary>
internal sealed class IndexBaseYear(IndexPanel panel, int year)
{
    private readonly int _position = panel.Years.ToList().IndexOf(year);
    private readonly double[] _population = panel.Population
        .Slice(panel.Years.ToList().IndexOf(year) * panel.Areas.Count, panel.Areas.Count).ToArray();

    /// <summary>The nodes that cannot be standardised, so that all are named before none is returned.</summary>
    public List<IndexFault> WithoutSpread { get; } = [];

    /// <summary>Standardises the scores of a node on this year and keeps its constants.</summary>
    public void Standardise(IndexScores scores, int node)
    {
        var constants = WeightedMoments.Of(scores.Of(node, _position), _population);
        scores.Constants[node] = constants;
        if (constants.HasSpread) HealthIndex.Standardise.Apply(scores.Of(node), constants, scores.Slice(node));
        else WithoutSpread.Add(NoSpread(scores.Tree.Nodes[node].Code, constants.StandardDeviation, "standard deviation"));
    }

    /// <summary>Brings the scores of a node between two ends, which the lowest and highest area of this year have.</summary>
    public void Bring(IndexScores scores, int node, ScoreRange range)
    {
        var (least, most) = (TensorPrimitives.Min(scores.Of(node, _position)), TensorPrimitives.Max(scores.Of(node, _position)));
        if (most > least && double.IsFinite(most - least)) range.Apply(scores.Of(node), least, most, scores.Slice(node));
        else WithoutSpread.Add(NoSpread(scores.Tree.Nodes[node].Code, most - least, "range"));
    }

    private IndexFault NoSpread(string code, double spread, string measure)
    {
        var found = panel.Areas.Count == 1 ? "undefined: one area only"
            : double.IsFinite(spread) ? "0" : "beyond the range of numbers";
        return new(-1, code, $"{measure} over areas in {year}", found, "above 0: two areas or more that differ in the base year");
    }
}
