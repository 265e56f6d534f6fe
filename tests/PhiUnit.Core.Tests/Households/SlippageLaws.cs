using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Households;

namespace PhiUnit.Core.Tests.Households;

public class SlippageLaws
{
    sealed record Case(double[] Planned, double Years);

    static Arbitrary<Case> Cases =>
        (from periods in Gen.Choose(1, 30)
         from homes in Gen.Choose(-500, 3000).ArrayOf(periods)
         from quarters in Gen.Choose(0, 160)
         select new Case([.. homes.Select(h => (double)h)], quarters / 4.0)).ToArbitrary();

    [Fact]
    public void No_slippage_changes_nothing() => Law.Holds(Cases, c =>
    {
        var counted = new double[c.Planned.Length];
        Assert.Equal(0, Slippage.Delay(c.Planned, 0, counted));
        Assert.Equal(c.Planned, counted);
    });

    [Fact]
    public void What_is_planned_is_counted_or_lost() => Law.Holds(Cases, c =>
    {
        var counted = new double[c.Planned.Length];
        var lost = Slippage.Delay(c.Planned, c.Years, counted);
        Assert.Equal(c.Planned.Sum(), counted.Sum() + lost, 1e-9);
    });

    [Fact]
    public void Whole_years_move_the_plan() => Law.Holds(Cases, c =>
    {
        var (years, counted) = ((int)c.Years, new double[c.Planned.Length]);
        Slippage.Delay(c.Planned, years, counted);
        for (var t = 0; t < counted.Length; t++) Assert.Equal(t < years ? 0 : c.Planned[t - years], counted[t]);
    });

    [Fact]
    public void A_fraction_lies_between_the_whole_years_around_it() => Law.Holds(Cases, c =>
    {
        var (whole, part) = (Math.Floor(c.Years), c.Years - Math.Floor(c.Years));
        double[] counted = new double[c.Planned.Length], sooner = new double[c.Planned.Length], later = new double[c.Planned.Length];
        Slippage.Delay(c.Planned, c.Years, counted);
        Slippage.Delay(c.Planned, whole, sooner);
        Slippage.Delay(c.Planned, whole + 1, later);
        for (var t = 0; t < counted.Length; t++) Assert.Equal((1 - part) * sooner[t] + part * later[t], counted[t], 1e-9);
    });

    [Fact]
    public void Sites_slip_together_as_each_does() => Law.Holds(Cases, c =>
    {
        var other = c.Planned.Reverse().ToArray();
        double[] both = new double[other.Length], one = new double[other.Length], two = new double[other.Length];
        var lost = Slippage.Delay([.. c.Planned.Zip(other, (a, b) => a + b)], c.Years, both);
        Assert.Equal(lost, Slippage.Delay(c.Planned, c.Years, one) + Slippage.Delay(other, c.Years, two), 1e-9);
        for (var t = 0; t < both.Length; t++) Assert.Equal(both[t], one[t] + two[t], 1e-9);
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_delay_that_is_none_is_refused(double years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Slippage.Delay([100], years, new double[1]));
}
