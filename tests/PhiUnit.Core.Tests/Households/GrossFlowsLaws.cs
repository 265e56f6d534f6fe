using FsCheck.Fluent;
using PhiUnit.Core.Households;

namespace PhiUnit.Core.Tests.Households;

public class GrossFlowsLaws
{
    static readonly FsCheck.Arbitrary<(double Net, double In, double Out)> Any = Arb.From(
        from net in Gen.Choose(-2_000_000, 2_000_000)
        from inflow in Gen.Choose(1, 100_000)
        from outflow in Gen.Choose(1, 100_000)
        select (net / 100.0, (double)inflow, (double)outflow));

    [Fact]
    public void In_less_out_is_net_and_their_product_is_kept() => Law.Holds(Any, c =>
    {
        var (inflow, outflow) = GrossFlows.ForNet(c.Net, c.In, c.Out);
        Assert.True(inflow > 0 && outflow > 0);
        Assert.Equal(c.Net, inflow - outflow, 1e-9 * (inflow + outflow));
        Assert.Equal(1, inflow * outflow / (c.In * c.Out), 1e-12);
    });

    [Fact]
    public void The_trends_own_net_gives_the_trends_flows() => Law.Holds(Any, c =>
    {
        var (inflow, outflow) = GrossFlows.ForNet(c.In - c.Out, c.In, c.Out);
        Assert.Equal(c.In, inflow, 1e-9 * c.In);
        Assert.Equal(c.Out, outflow, 1e-9 * c.Out);
    });

    [Theory]
    [InlineData(10, 0, 5, 10, 0)]
    [InlineData(-10, 0, 5, 0, 10)]
    [InlineData(-10, 3, 0, 0, 10)]
    public void Without_one_of_the_flows_the_other_takes_all(double net, double trendIn, double trendOut, double inflow, double outflow) =>
        Assert.Equal((inflow, outflow), GrossFlows.ForNet(net, trendIn, trendOut));
}
