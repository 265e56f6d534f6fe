using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class OrderedTests
{
    [Fact]
    public void Adds_one_after_the_other_in_index_order()
    {
        double[] values = [1e16, 1, -1e16, 1, 1, 1, 1, 1, 1, 1, 1];
        double expected = 0;
        foreach (var value in values) expected += value;
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Ordered.Sum(values)));
    }

    [Fact]
    public void A_pooled_ratio_weighs_years_by_their_exposure() =>
        Assert.Equal(30.0 / 400, Ordered.PooledRatio([10, 20], [300, 100]));

    [Fact]
    public void A_pooled_ratio_without_exposure_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ordered.PooledRatio([1], [0]));
}
