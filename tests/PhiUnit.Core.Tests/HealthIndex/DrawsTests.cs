using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Core.HealthIndex.Draws;

namespace PhiUnit.Core.Tests.HealthIndex;

public class DrawsTests
{
    static readonly Arbitrary<double[]> Values = Gen.Choose(1, 400).SelectMany(n => Gen.Choose(-60, 60).Select(x => x / 4.0).ArrayOf(n)).ToArbitrary();

    [Fact]
    public void Intervals_are_the_quantiles_of_the_sorted_draws() => Law.Holds(Values, values =>
    {
        var interval = DrawnInterval.Of(values, 1)[0];
        var sorted = values.Order().ToArray();
        double Quantile(double p)
        {
            var position = (sorted.Length - 1) * p;
            var (below, above) = (sorted[(int)Math.Floor(position)], sorted[(int)Math.Ceiling(position)]);
            return below + (position - Math.Floor(position)) * (above - below);
        }
        Near.Equal(
            [Quantile(0.025), Quantile(0.25), Quantile(0.5), Quantile(0.75), Quantile(0.975)],
            [interval.Lower95, interval.Lower50, interval.Median, interval.Upper50, interval.Upper95], 1e-12);
    });

    [Fact]
    public void Ranks_count_the_higher_scores() => Law.Holds(Values, values =>
    {
        var order = new RankOrder(values.Length);
        foreach (var scores in new[] { values, [.. values.Reverse()], [.. values.Select(v => v * v)], values })
        {
            var ranks = order.Of(scores).ToArray();
            for (var i = 0; i < ranks.Length; i++) Assert.Equal(1 + scores.Count(v => v > scores[i]), ranks[i]);
        }
    });

    [Fact]
    public void A_rank_distribution_is_the_share_of_draws_at_each_rank()
    {
        // Three areas in four draws.
        double[] scores = [3, 3, 1, 2, 2, 2, 2, 2, 1, 4, 3, 1];
        var ranks = new DrawnRanks(scores, 3);
        Assert.Equal([0.5, 0.25, 0.25], ranks.DistributionOf(0));
        Assert.Equal([0.25, 0.5, 0.25], ranks.DistributionOf(1));
        Assert.Equal([0.5, 0, 0.5], ranks.DistributionOf(2));
        Assert.Equal((1, 2, 3), (DrawnRanks.Quantile(ranks.DistributionOf(0), 0.5), DrawnRanks.Quantile(ranks.DistributionOf(0), 0.51), DrawnRanks.Quantile(ranks.DistributionOf(0), 0.9)));
        Assert.Equal([0, 0.5, 0.5, 0.25, 0, 0.5, 0.5, 0.5, 0], DrawnPairs.Above(scores, 3));
    }
}
