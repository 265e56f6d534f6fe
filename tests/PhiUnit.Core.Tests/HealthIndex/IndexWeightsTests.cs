using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class IndexWeightsTests
{
    [Theory]
    [InlineData(WeightMethod.FactorAnalysis)]
    [InlineData(WeightMethod.PrincipalComponent)]
    [InlineData(WeightMethod.Equal)]
    public void Estimated_weights_add_to_one_and_depend_neither_on_unit_nor_direction(WeightMethod method)
    {
        var world = Correlated(method);
        var weights = WeightsOf(world);
        Near.Equal([1], [weights.Sum()]);
        Near.Equal(weights, WeightsOf(world.WithValues((i, x) => (i % 2 == 0 ? -3 : 0.5) * x)), 1e-7);
        Assert.Equal(method == WeightMethod.Equal, weights.Distinct().Count() == 1);
    }

    [Fact]
    public void Two_indicators_weigh_half_each_and_one_all()
    {
        foreach (var count in new[] { 1, 2 })
            Assert.All(WeightsOf(Correlated(WeightMethod.FactorAnalysis, count)), x => Assert.Equal(1.0 / count, x));
    }

    [Fact]
    public void Weights_of_composites_and_of_indicators_outside_subdomains_are_given()
    {
        var world = Correlated(WeightMethod.FactorAnalysis);
        var scores = Compute(world with { Nodes = [.. world.Nodes, new() { Level = IndexLevel.Indicator, Code = "x", Parent = "all", Weight = 3 }], Panel = world.Panel with { Values = (double[])[.. world.Panel.Values.Span, .. world.Panel.Values.Span[..(world.AreaCount * world.YearCount)]] } });
        Near.Equal([0.25, 0.75], [scores.Tree.WeightOf(scores.Tree.Find("s")), scores.Tree.WeightOf(scores.Tree.Find("x"))]);
    }

    [Fact]
    public void Years_outside_the_pool_do_not_count()
    {
        var world = Correlated(WeightMethod.FactorAnalysis);
        var cells = world.AreaCount * world.YearCount;
        var other = world with { Panel = world.Panel with { Values = world.Panel.Values.ToArray().Select((x, i) => i % cells / world.AreaCount == 2 ? 100 - x * x : x).ToArray() } };
        Assert.Equal(WeightsOf(world), WeightsOf(other));
    }

    [Fact]
    public void An_indicator_made_of_another_is_refused()
    {
        var world = Correlated(WeightMethod.FactorAnalysis);
        var cells = world.AreaCount * world.YearCount;
        var values = world.Panel.Values.ToArray();
        for (var i = 0; i < cells; i++) values[cells + i] = 2 * values[i] + 1;
        Assert.Contains("s: correlation of its indicators is singular", Fault(world with { Panel = world.Panel with { Values = values } }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_must_be_years_that_there_are()
    {
        var world = Correlated(WeightMethod.FactorAnalysis);
        Assert.Contains("rules: pool is 1999", Fault(world with { Rules = world.Rules with { Weights = new(WeightMethod.FactorAnalysis, [1999]) } }), StringComparison.Ordinal);
        Assert.Contains("rules: pool is empty", Fault(world with { Rules = world.Rules with { Weights = new(WeightMethod.FactorAnalysis, []) } }), StringComparison.Ordinal);
    }

    static string Fault(IndexWorld world) => Assert.Throws<IndexFaultException>(() => Compute(world)).Message;

    static double[] WeightsOf(IndexWorld world)
    {
        var tree = Compute(world).Tree;
        return [.. tree.Indicators.ToArray().Select(tree.WeightOf)];
    }

    static IndexScores Compute(IndexWorld world) => CompositeIndex.Compute(IndexTree.Create(world.Nodes, world.Rules.Weights.Method), world.Rules, world.Panel);

    /// <summary>One subdomain of indicators that share a factor; weights are left to be estimated from the first two of three years.</summary>
    static IndexWorld Correlated(WeightMethod method, int count = 5)
    {
        var random = new Random(3);
        var factor = Enumerable.Range(0, 90).Select(_ => random.NextDouble()).ToArray();
        return new(
            [
                new() { Level = IndexLevel.Overall, Code = "all" },
                new() { Level = IndexLevel.Subdomain, Code = "s", Parent = "all", Weight = 1 },
                .. Enumerable.Range(0, count).Select(i => new IndexNode { Level = IndexLevel.Indicator, Code = $"i{i}", Parent = "s" }),
            ],
            new() { BaseYear = 2015, Scale = IndexScale.Raw, Restandardise = true, Weights = new(method, [2015, 2016]) },
            new()
            {
                Areas = [.. Enumerable.Range(0, 30).Select(i => $"E{i:00}")],
                Years = [2015, 2016, 2017],
                Values = Enumerable.Range(0, count).SelectMany(i => factor.Select(f => f + (0.2 + 0.2 * i) * random.NextDouble())).ToArray(),
                Population = Enumerable.Repeat(1000.0, 90).ToArray(),
            });
    }
}
