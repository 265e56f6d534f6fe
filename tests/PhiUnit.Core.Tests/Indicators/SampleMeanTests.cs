using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

public class SampleMeanTests
{
    /// <summary>Quantiles found at 30 digits from the regularised incomplete beta function.</summary>
    [Theory]
    [InlineData(1, 0.025, 12.706204736432095)]
    [InlineData(2, 0.025, 4.302652729911275)]
    [InlineData(3, 0.025, 3.182446305284263)]
    [InlineData(3, 0.001, 10.214531852407387)]
    [InlineData(25, 0.025, 2.0595385527532946)]
    [InlineData(25, 0.001, 3.450188726973078)]
    [InlineData(1000, 0.025, 1.9623390808264078)]
    public void Quantiles_of_t(double freedom, double tail, double expected) => Close.To(expected, StudentT.UpperQuantile(tail, freedom), $"{freedom}, {tail}");

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(1e6)]
    public void The_quantile_has_the_probability_that_was_asked_for_however_small(double freedom)
    {
        foreach (var tail in new[] { 0.49, 0.1, 1e-3, 1e-6, 1e-12 })
        {
            var t = StudentT.UpperQuantile(tail, freedom);
            Close.To(tail, MathNet.Numerics.SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2, $"{freedom}, {tail}", 1e-9);
        }
    }

    [Fact]
    public void A_single_value_has_no_limits_and_equal_values_have_none_about_them()
    {
        Assert.True(double.IsNaN(SampleMean.Of([3]).Limits(new(0.95)).Lower));
        Assert.Equal(new Limits(3, 3), SampleMean.Of([3, 3, 3]).Limits(new(0.95)));
    }
}
