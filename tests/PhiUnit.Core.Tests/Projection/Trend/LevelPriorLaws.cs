using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Tests.Projection.Trend;

public class LevelPriorLaws
{
    sealed record Case(double[] Observed, double[] Expected);

    static Arbitrary<Case> Cases => Gen.Choose(2, 40).SelectMany(n =>
        from events in Gen.Choose(0, 4000).ArrayOf(n)
        from expected in Gen.Choose(1, 4000).ArrayOf(n)
        select new Case([.. events.Select(e => (double)e)], [.. expected.Select(e => e / 2.0)])).ToArbitrary();

    [Fact]
    public void A_shrunk_level_lies_between_its_own_and_the_pooled_one() => Law.Holds(Cases, c =>
    {
        var prior = LevelPrior.Of(c.Observed, c.Expected);
        for (var i = 0; i < c.Expected.Length; i++)
        {
            var level = c.Observed[i] / c.Expected[i];
            Assert.InRange(prior.Shrink(level, c.Expected[i]), Math.Min(level, prior.Mean) * (1 - 1e-12), Math.Max(level, prior.Mean) * (1 + 1e-12));
        }
    });

    [Fact]
    public void The_more_exposure_the_more_of_its_own_level_a_place_keeps() => Law.Holds(Cases, c =>
    {
        var prior = LevelPrior.Of(c.Observed, c.Expected);
        var weights = c.Expected.Order().Select(prior.Weight).ToList();
        Assert.Equal(weights.Order(), weights);
        Assert.All(weights, w => Assert.InRange(w, 0, 1));
    });

    [Fact]
    public void It_is_the_posterior_mean_of_the_gamma_Poisson_model() => Law.Holds(Cases, c =>
    {
        var prior = LevelPrior.Of(c.Observed, c.Expected);
        if (prior.Variance == 0) return;
        var (shape, rate) = (prior.Mean * prior.Mean / prior.Variance, prior.Mean / prior.Variance);
        for (var i = 0; i < c.Expected.Length; i++)
            Assert.Equal((c.Observed[i] + shape) / (c.Expected[i] + rate), prior.Shrink(c.Observed[i] / c.Expected[i], c.Expected[i]), 1e-9);
    });

    [Fact]
    public void Endless_exposure_is_not_shrunk_and_none_is_the_pooled_level()
    {
        var prior = LevelPrior.Of([12, 900, 30], [10, 700, 50]);
        Assert.True(prior.Variance > 0);
        Assert.Equal(1.7, prior.Shrink(1.7, double.PositiveInfinity));
        Assert.Equal(prior.Mean, prior.Shrink(double.NaN, 0));
    }

    [Fact]
    public void Levels_that_vary_by_chance_alone_are_pooled()
    {
        var prior = LevelPrior.Of([9, 11, 10], [10, 10, 10]);
        Assert.Equal((1.0, 0.0), (prior.Mean, prior.Variance));
        Assert.Equal(1.0, prior.Shrink(1.1, 10));
    }

    /// <summary>By hand: m = 160/100; ΣE(r − m)² = 20 × 0.16 + 80 × 0.01 = 4; A = (4 − 2 × 1.6)/100.</summary>
    [Fact]
    public void Two_places_by_hand()
    {
        var prior = LevelPrior.Of([40, 120], [20, 80]);
        Assert.Equal(1.6, prior.Mean, 1e-15);
        Assert.Equal((20 * 0.16 + 80 * 0.01 - 3.2) / 100, prior.Variance, 1e-15);
    }

    [Fact]
    public void A_place_that_expects_nothing_is_refused() =>
        Assert.Contains("more than 0 expected", Assert.Throws<ArgumentException>(() => LevelPrior.Of([1, 1], [1, 0])).Message, StringComparison.Ordinal);
}
