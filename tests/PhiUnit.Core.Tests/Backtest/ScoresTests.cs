using FsCheck.Fluent;
using PhiUnit.Core.Backtest;
using PhiUnit.Core.Backtest.Scores;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Backtest;

public class ScoresTests
{
    static readonly FsCheck.Arbitrary<(double[] Sample, double Outcome)> Samples = Arb.From(
        from values in Gen.Choose(-1000, 1000).ArrayOf().Where(v => v.Length > 0)
        from outcome in Gen.Choose(-1500, 1500)
        select (values.Order().Select(v => v / 10.0).ToArray(), outcome / 10.0));

    [Fact]
    public void Crps_of_a_sample_is_the_mean_over_all_pairs() => Law.Holds(Samples, c =>
    {
        var distance = c.Sample.Average(x => Math.Abs(x - c.Outcome));
        var spread = c.Sample.SelectMany(x => c.Sample.Select(y => Math.Abs(x - y))).Average();
        Assert.Equal(distance - spread / 2, Crps.OfSample(c.Sample, c.Outcome), 1e-9);
        Assert.True(Crps.OfSample(c.Sample, c.Outcome) >= -1e-12);
    });

    [Fact]
    public void Crps_of_a_point_is_the_absolute_error()
    {
        Assert.Equal(3, Crps.OfSample([5], 2));
        Assert.Equal(3, Crps.OfNormal(5, 0, 2));
        Assert.Equal(0, Crps.OfSample([2, 2, 2], 2));
    }

    /// <summary>The centre of a standard normal scores (√2 − 1)/√π = 0.2336949772551092.</summary>
    [Fact]
    public void Crps_of_a_normal_forecast_is_the_closed_form() => Assert.Equal(0.2336949772551092, Crps.OfNormal(0, 1, 0), 1e-14);

    [Fact]
    public void Crps_of_normal_quantiles_comes_near_the_closed_form() => Law.Holds(
        Arb.From(from z in Gen.Choose(-400, 400) from deviation in Gen.Choose(1, 50) from mean in Gen.Choose(-100, 100) select (mean, deviation, Outcome: mean + deviation * z / 100.0)), c =>
    {
        const int n = 2000;
        var sample = Enumerable.Range(0, n).Select(i => c.mean + c.deviation * Normal.Quantile((i + 0.5) / n)).ToArray();
        Assert.Equal(Crps.OfNormal(c.mean, c.deviation, c.Outcome), Crps.OfSample(sample, c.Outcome), 5e-4 * c.deviation);
    });

    [Fact]
    public void The_normal_curve_is_the_inverse_of_its_quantiles() => Law.Holds(Gen.Choose(1, 999_999).Select(i => i / 1e6).ToArbitrary(), p =>
    {
        Assert.Equal(p, NormalCurve.Distribution(Normal.Quantile(p)), 1e-14);
        Assert.Equal(MathNet.Numerics.Distributions.Normal.PDF(0, 1, Normal.Quantile(p)), NormalCurve.Density(Normal.Quantile(p)), 1e-14);
    });

    /// <summary>Width 10; 2 below an 80 % interval costs 2/0.2 × 2 = 20 more.</summary>
    [Theory]
    [InlineData(15, 10)]
    [InlineData(8, 30)]
    [InlineData(21, 20)]
    public void Interval_score(double outcome, double expected) => Assert.Equal(expected, IntervalScore.Of(10, 20, 0.8, outcome), 1e-12);

    /// <summary>The weighted score of ever more intervals goes to the CRPS (Bracher et al. 2021).</summary>
    [Fact]
    public void Weighted_interval_score_of_many_intervals_comes_near_the_crps() => Law.Holds(Gen.Choose(-300, 300).Select(z => z / 100.0).ToArbitrary(), outcome =>
    {
        var levels = Enumerable.Range(1, 199).Select(i => i / 200.0).ToArray();
        var upper = levels.Select(level => Normal.Quantile((1 + level) / 2)).ToArray();
        var weighted = IntervalScore.Weighted(0, upper.Select(u => -u).ToArray(), upper, levels, outcome);
        Assert.Equal(Crps.OfNormal(0, 1, outcome), weighted, 0.01);
    });

    [Fact]
    public void Limits_the_wrong_way_round_are_refused() => Assert.Throws<ArgumentException>(() => IntervalScore.Of(2, 1, 0.8, 0));

    /// <summary>Forecasts 110, 95, 100 of 100: errors +10, −5, 0 %.</summary>
    [Fact]
    public void Errors_of_three_forecasts()
    {
        var e = ErrorMeasures.Of([110, 95, 100], [100, 100, 100]);
        Assert.Equal((3, 0.05), (e.Cases, e.MedianApe));
        Assert.Equal(0.15 / 3, e.Mape, 1e-15);
        Assert.Equal(0.05 / 3, e.Malpe, 1e-15);
        Assert.Equal(Math.Sqrt((0.01 + 0.0025) / 3), e.Rmse, 1e-15);
        Assert.Equal(0.09, e.P90Ape, 1e-15);
        Assert.Equal((2.0 / 3, 1.0), (e.Within5, e.Within10));
        Assert.Throws<ArgumentException>(() => ErrorMeasures.Of([1], [0]));
    }

    [Fact]
    public void Errors_do_not_know_the_size_of_places() => Law.Holds(
        Arb.From(from n in Gen.Choose(1, 20) from f in Gen.Choose(50, 150).ArrayOf(n) from scale in Gen.Choose(1, 1000) select (f.Select(v => (double)v).ToArray(), (double)scale)), c =>
    {
        var (forecast, scale) = c;
        var outcome = forecast.Select(_ => 100.0).ToArray();
        var one = ErrorMeasures.Of(forecast, outcome);
        var other = ErrorMeasures.Of([.. forecast.Select(f => f * scale)], [.. outcome.Select(o => o * scale)]);
        Assert.Equal(one.MedianApe, other.MedianApe, 1e-12);
        Assert.Equal(one.Rmse, other.Rmse, 1e-12);
    });

    [Fact]
    public void Transforms_and_their_histogram()
    {
        Assert.Equal(0.625, Pit.Of([1, 2, 3, 4], 3));
        var shares = new double[2];
        Pit.Histogram([0.1, 0.5, 1, 0.9], shares);
        Assert.Equal([0.25, 0.75], shares);
    }

    [Theory]
    [InlineData(new double[] { 1, 1 }, new double[] { 10, 10 }, 0)]
    [InlineData(new double[] { 1, 0 }, new double[] { 0, 7 }, 1)]
    [InlineData(new double[] { 3, 1 }, new double[] { 1, 1 }, 0.25)]
    public void Dissimilarity_of(double[] forecast, double[] outcome, double expected) => Assert.Equal(expected, Dissimilarity.Of(forecast, outcome), 1e-15);

    [Fact]
    public void An_interval_case_reads_its_sample()
    {
        var sample = Enumerable.Range(0, 1001).Select(i => (double)i).ToArray();
        var one = IntervalCase.Of(sample, 850);
        Assert.Equal((100.0, 900.0), (one.Lower[1], one.Upper[1]));
        Assert.Equal((false, true, true), (one.Holds(0, 850), one.Holds(1, 850), one.Holds(2, 850)));
        Assert.Equal(800 / 850.0, one.Width80, 1e-12);
    }
}
