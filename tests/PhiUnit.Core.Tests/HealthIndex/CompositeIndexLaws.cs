using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class CompositeIndexLaws
{
    [Fact]
    public void The_unit_of_an_indicator_does_not_matter() => IndexWorld.ForAll(world =>
        Near.Equal(world.Compute().Values.Span, world.WithValues((indicator, x) => 7 + (indicator + 0.5) * x).Compute().Values.Span));

    [Fact]
    public void An_indicator_turned_round_with_its_polarity_scores_the_same() => IndexWorld.ForAll(world =>
    {
        var turned = world.WithValues((_, x) => 60 - x).WithNodes(x => x.Level == IndexLevel.Indicator ? x with { Polarity = -1 } : x);
        Near.Equal(world.Compute().Values.Span, turned.Compute().Values.Span);
    });

    [Fact]
    public void Weights_count_only_against_each_other() => IndexWorld.ForAll(world =>
        Near.Equal(world.Compute().Values.Span, world.WithNodes(x => x with { Weight = 3.7 * x.Weight }).Compute().Values.Span));

    [Fact]
    public void Populations_count_only_against_each_other() => IndexWorld.ForAll(world =>
    {
        var tenfold = world with { Panel = world.Panel with { Population = world.Panel.Population.ToArray().Select(x => 10 * x).ToArray() } };
        Near.Equal(world.Compute().Values.Span, tenfold.Compute().Values.Span);
    });

    [Fact]
    public void Every_node_has_mean_100_and_deviation_10_in_the_base_year() => IndexWorld.ForAll(world =>
    {
        var scores = world.Compute();
        for (var node = 0; node < world.Nodes.Count; node++)
        {
            var moments = WeightedMoments.Of(scores.Of(node, 0), world.Panel.Population.Span[..world.AreaCount]);
            Near.Equal([100, 10], [moments.Mean, moments.StandardDeviation]);
        }
    });

    [Fact]
    public void Without_restandardising_a_composite_is_the_weighted_mean_of_its_children() => IndexWorld.ForAll(world =>
    {
        var scores = (world with { Rules = world.Rules with { Restandardise = false } }).Compute();
        foreach (var node in scores.Tree.Composites)
        {
            Assert.Null(scores.ConstantsOf(node));
            var weighted = new double[scores.Of(node).Length];
            foreach (var child in scores.Tree.ChildrenOf(node))
                for (var i = 0; i < weighted.Length; i++) weighted[i] += scores.Of(child)[i] * scores.Tree.WeightOf(child);
            Near.Equal(weighted, scores.Of(node));
        }
    });

    [Fact]
    public void Permuting_areas_permutes_scores() => IndexWorld.ForAll(world =>
    {
        var order = Enumerable.Range(0, world.AreaCount).Reverse().ToList();
        var (scores, permuted) = (world.Compute(), world.WithAreas(order).Compute());
        for (var node = 0; node < world.Nodes.Count; node++)
            for (var year = 0; year < world.YearCount; year++)
                Near.Equal(order.Select(i => scores.Of(node, year)[i]).ToArray(), permuted.Of(node, year));
    });

    /// <summary>
    /// Splitting an area into equal halves leaves every mean as it was. The unbiased deviation takes weights as reliabilities, so
    /// one more area makes it smaller: all scores, at every level, move away from 100 by the same known factor.
    /// </summary>
    [Fact]
    public void Splitting_an_area_in_two_stretches_all_scores_by_one_factor() => IndexWorld.ForAll(world =>
    {
        var split = world.WithAreas([.. Enumerable.Range(0, world.AreaCount), 0]);
        var population = split.Panel.Population.ToArray();
        for (var year = 0; year < world.YearCount; year++)
        {
            population[year * (world.AreaCount + 1)] /= 2;
            population[year * (world.AreaCount + 1) + world.AreaCount] /= 2;
        }
        var scores = world.Compute();
        var after = (split with { Panel = split.Panel with { Population = population } }).Compute();

        var factor = Math.Sqrt(
            ReliabilityOf(population.AsSpan(0, world.AreaCount + 1)) / ReliabilityOf(world.Panel.Population.Span[..world.AreaCount]));
        Assert.True(factor > 1);
        for (var node = 0; node < world.Nodes.Count; node++)
            for (var year = 0; year < world.YearCount; year++)
            {
                var stretched = scores.Of(node, year).ToArray().Select(x => 100 + factor * (x - 100)).ToArray();
                Near.Equal([.. stretched, stretched[0]], after.Of(node, year));
            }
    });

    [Fact]
    public void A_later_year_changes_no_earlier_score() => IndexWorld.ForAll(world =>
    {
        var kept = world.YearCount - 1;
        var cellCount = world.AreaCount * world.YearCount;
        var rows = Enumerable.Range(0, world.Panel.Values.Length / cellCount);
        var shorter = world with
        {
            Panel = world.Panel with
            {
                Years = [.. world.Panel.Years.Take(kept)],
                Values = rows.SelectMany(i => world.Panel.Values.Slice(i * cellCount, kept * world.AreaCount).ToArray()).ToArray(),
                Population = world.Panel.Population[..(kept * world.AreaCount)],
            },
        };
        var (scores, earlier) = (world.Compute(), shorter.Compute());
        for (var node = 0; node < world.Nodes.Count; node++)
            Assert.True(earlier.Of(node).SequenceEqual(scores.Of(node)[..(kept * world.AreaCount)]));
    });

    [Fact]
    public void Final_scores_are_taken_as_they_are_and_composites_follow_from_them() => IndexWorld.ForAll(world =>
    {
        var scores = world.Compute();
        var cells = scores.Tree.Indicators.ToArray().SelectMany(i => scores.Of(i).ToArray()).ToArray();
        var again = (world with
        {
            Rules = world.Rules with { Scale = IndexScale.Score },
            Panel = world.Panel with { Values = cells },
        }).Compute();
        Assert.True(again.Values.Span.SequenceEqual(scores.Values.Span));
        Assert.Null(again.ConstantsOf(scores.Tree.Indicators[0]));
    });

    [Fact]
    public void A_composite_carried_forward_keeps_its_year_and_lifts_its_parents() => IndexWorld.ForAll(world =>
    {
        var plain = world.Compute();
        var code = world.Nodes.First(x => x.Level == IndexLevel.Subdomain).Code;
        var rules = world.Rules with { CarryForward = [new CarryForward(code, [IndexWorld.BaseYear + 1], IndexWorld.BaseYear)] };
        var carried = (world with { Rules = rules }).Compute();
        var node = plain.Tree.Find(code);

        Assert.True(carried.Of(node, 1).SequenceEqual(carried.Of(node, 0)));
        Assert.True(carried.Of(node, 0).SequenceEqual(plain.Of(node, 0)));
        Assert.False(carried.Of(plain.Tree.Overall, 1).SequenceEqual(plain.Of(plain.Tree.Overall, 1)));
        Assert.True(carried.Of(plain.Tree.Overall, 0).SequenceEqual(plain.Of(plain.Tree.Overall, 0)));
    });

    private static double ReliabilityOf(ReadOnlySpan<double> weights)
    {
        var (total, squares) = (0.0, 0.0);
        foreach (var w in weights) (total, squares) = (total + w, squares + w * w);
        return 1 - squares / (total * total);
    }

    [Fact]
    public void Contributions_to_a_geometric_mean_add_up_to_its_change() => IndexWorld.ForAll(world =>
    {
        var scores = (world with { Rules = world.Rules with { Scale = IndexScale.Score, Restandardise = false, Mean = CompositeMean.Geometric } }).Compute();
        for (var area = 0; area < world.AreaCount; area++)
        {
            var (from, to) = (scores.Of(scores.Tree.Overall, 0)[area], scores.Of(scores.Tree.Overall, 1)[area]);
            Near.Equal([to - from], [Contributions.Of(scores, scores.Tree.Overall, area, (0, 1)).Sum()]);
        }
    });
}
