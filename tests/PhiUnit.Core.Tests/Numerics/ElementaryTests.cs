using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class ElementaryTests
{
    static readonly Arbitrary<double> Exponents = Gen.Choose(-700_000_000, 700_000_000).Select(i => i / 1e6).ToArbitrary();

    [Fact]
    public void Exp_is_the_exponential() => Law.Holds(Exponents, x => Assert.Equal(1, Elementary.Exp(x) / Math.Exp(x), 4e-16));

    [Fact]
    public void Log_is_the_inverse_of_the_exponential() =>
        Law.Holds(Exponents, x => Assert.Equal(x, Elementary.Log(Elementary.Exp(x)), Math.Max(1e-15, Math.Abs(x) * 4e-16)));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.6931471805599453)]
    [InlineData(0.5, -0.6931471805599453)]
    [InlineData(5e-324, -744.4400719213812)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(1.0000000000000002, 2.220446049250313e-16)]
    public void Log_of(double x, double expected) => Assert.Equal(expected, Elementary.Log(x), Math.Abs(expected) * 3e-16);

    [Fact]
    public void At_the_edges_they_say_what_the_platform_says()
    {
        Assert.Equal(double.NegativeInfinity, Elementary.Log(0));
        Assert.Equal(double.NaN, Elementary.Log(-1));
        Assert.Equal(double.NaN, Elementary.Log(double.NaN));
        Assert.Equal(double.PositiveInfinity, Elementary.Log(double.PositiveInfinity));
        Assert.Equal(double.NaN, Elementary.Exp(double.NaN));
        Assert.Equal(0, Elementary.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(double.PositiveInfinity));
        Assert.Equal(1, Elementary.Exp(0));
    }
}
