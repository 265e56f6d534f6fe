using FsCheck.Fluent;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class NormalTests
{
    [Fact]
    public void Quantile_is_that_of_the_normal_distribution() =>
        Law.Holds(Gen.Choose(1, 999_999).Select(i => i / 1e6).ToArbitrary(), p =>
            Assert.Equal(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p), Normal.Quantile(p), 1e-10));

    /// <summary>Published to 16 digits beside the algorithm (Wichura 1988), and symmetric.</summary>
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Quantile_of(double probability, double expected)
    {
        Assert.Equal(1, Normal.Quantile(probability) / expected, 1e-15);
        if (probability > 1e-10) Assert.Equal(-expected, Normal.Quantile(1 - probability), 1e-13);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(probability));
}
