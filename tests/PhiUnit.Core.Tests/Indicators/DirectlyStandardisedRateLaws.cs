using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

public class DirectlyStandardisedRateLaws
{
    static readonly FsCheck.Arbitrary<int[]> Any = Arb.From(Gen.ArrayOf(Gen.Choose(1, 500), 9).Where(x => x.Length == 9));

    [Fact]
    public void A_population_of_the_standards_shape_has_its_crude_rate() => Law.Holds(Any, c =>
    {
        double[] weights = [c[0], c[1], c[2]], counts = [c[3], c[4], c[5]];
        var (rate, variance) = Rate(counts, Array.ConvertAll(weights, w => 7 * w), weights);
        Close.To(counts.Sum() / (7 * weights.Sum()), rate, "rate", 1e-12);
        Close.To(counts.Sum() / Math.Pow(7 * weights.Sum(), 2), variance, "variance", 1e-12);
    });

    [Fact]
    public void The_rate_does_not_depend_on_the_size_of_the_standard_nor_on_the_order_of_bands() => Law.Holds(Any, c =>
    {
        double[] weights = [c[0], c[1], c[2]], counts = [c[3], c[4], c[5]], populations = [c[6], c[7], c[8]];
        var (rate, variance) = Rate(counts, populations, weights);
        var (scaled, scaledVariance) = Rate(counts, populations, Array.ConvertAll(weights, w => w / 1000));
        var (turned, turnedVariance) = Rate([.. counts.Reverse()], [.. populations.Reverse()], [.. weights.Reverse()]);
        Assert.All(new[] { scaled, turned }, r => Close.To(rate, r, "rate", 1e-12));
        Assert.All(new[] { scaledVariance, turnedVariance }, v => Close.To(variance, v, "variance", 1e-12));
        var limits = DirectlyStandardisedRate.Limits(rate, variance, counts.Sum(), new(0.998));
        Assert.True(limits.Lower <= rate && rate <= limits.Upper);
    });

    [Fact]
    public void A_group_does_not_know_the_groups_beside_it()
    {
        double[] weights = [3, 2], rates = new double[2], variances = new double[2];
        DirectlyStandardisedRate.Compute([1, 2, 3, 4], [10, 20, 30, 40], weights, rates, variances);
        Assert.Equal(Rate([3, 4], [30, 40], weights), (rates[1], variances[1]));
    }

    [Fact]
    public void A_standard_without_people_and_lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Rate([1, 2], [10, 20], [0, 0]));
        Assert.Throws<ArgumentException>(() => Rate([1, 2], [10, 20, 30], [1, 1]));
    }

    static (double Rate, double Variance) Rate(double[] counts, double[] populations, double[] weights)
    {
        var (rates, variances) = (new double[1], new double[1]);
        DirectlyStandardisedRate.Compute(counts, populations, weights, rates, variances);
        return (rates[0], variances[0]);
    }
}
