using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;

namespace PhiUnit.Benchmarks.HealthIndex;

/// <summary>A made-up index of 300 areas and 60 indicators in 15 subdomains and 3 domains, one year, as COINr's is timed.</summary>
sealed class IndexInputs
{
    public const int Areas = 300, Indicators = 60;

    public IndexInputs(WeightMethod method)
    {
        var random = new Random(1);
        Tree = IndexTree.Create([.. Nodes()], method);
        Rules = new() { BaseYear = 2021, Scale = IndexScale.Raw, Restandardise = true, Weights = new(method, [2021]) };
        var level = Enumerable.Range(0, Areas).Select(_ => random.NextDouble()).ToArray();
        Panel = new()
        {
            Areas = [.. Enumerable.Range(0, Areas).Select(a => $"E{a:000}")],
            Years = [2021],
            Values = Enumerable.Range(0, Indicators).SelectMany(i => level.Select(l => 10 + l + (1 + i % 4) * random.NextDouble())).ToArray(),
            Population = Enumerable.Range(0, Areas).Select(_ => 50_000 + 400_000 * random.NextDouble()).ToArray(),
        };
        var values = Panel.Values.ToArray();
        double[] none = [.. values.Select(_ => double.NaN)];
        Intervals = new([.. values.Select(v => 0.97 * v)], [.. values.Select(v => 1.03 * v)], none, none);
    }

    public IndexTree Tree { get; }
    public IndexRules Rules { get; }
    public IndexPanel Panel { get; }
    public IndexIntervals Intervals { get; }

    /// <summary>Every choice that draws know.</summary>
    public static IndexDrawRule Rule(bool valuesErr) => new()
    {
        Weights = [WeightMethod.PrincipalComponent, WeightMethod.Equal],
        Normalisations = [Normalisation.Deviation, Normalisation.Range, Normalisation.MiddleHalf],
        Winsorisations = [0, 0.01, 0.025],
        ImputationErrs = true,
        ValuesErr = valuesErr,
    };

    public IndexScores Compute() => CompositeIndex.Compute(Tree, Rules, Panel);

    /// <summary>Draws, intervals of every score and ranks of every composite.</summary>
    public double Draw(IndexScores scores, int count, bool valuesErr)
    {
        var check = 0.0;
        new IndexDraws(scores, Intervals, Rule(valuesErr), 1, count).Read((node, _, drawn) =>
        {
            check += DrawnInterval.Of(drawn, Areas)[0].Median;
            if (scores.Tree.Nodes[node].Level != IndexLevel.Indicator) check += new DrawnRanks(drawn, Areas).DistributionOf(0)[0];
        });
        return check;
    }

    static IEnumerable<IndexNode> Nodes()
    {
        yield return new() { Level = IndexLevel.Overall, Code = "all" };
        for (var d = 0; d < 3; d++) yield return new() { Level = IndexLevel.Domain, Code = $"d{d}", Parent = "all", Weight = 1 };
        for (var s = 0; s < 15; s++) yield return new() { Level = IndexLevel.Subdomain, Code = $"s{s}", Parent = $"d{s / 5}", Weight = 1 };
        for (var i = 0; i < Indicators; i++) yield return new() { Level = IndexLevel.Indicator, Code = $"i{i}", Parent = $"s{i / 4}", Weight = 1 };
    }
}
