using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Newcombe (1998), Statistics in Medicine 17, table II, method 10: published to four decimals.</summary>
public sealed class DifferenceLimitsTests
{
    static readonly double Z = new Confidence(0.95).Z;

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_published_limits(double firstCount, double first, double secondCount, double second, double lower, double upper)
    {
        var limits = DifferenceLimits.Of((firstCount / first, Wilson.Of(firstCount, first, Z)), (secondCount / second, Wilson.Of(secondCount, second, Z)));
        Assert.Equal(lower, limits.Lower, 0.5e-4);
        Assert.Equal(upper, limits.Upper, 0.5e-4);
    }
}
