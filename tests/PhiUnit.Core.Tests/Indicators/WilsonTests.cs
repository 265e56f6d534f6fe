using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Wilson limits against PHEindicatormethods 2.1.0, 1e-9 relative.</summary>
public class WilsonTests
{
    const string Grid = $"{FixtureTable.Folder}/wilson_grid/limits.csv";

    static readonly FsCheck.Arbitrary<(double Count, double Denominator)> Any = Arb.From(
        from denominator in Gen.Choose(1, 2_000_000)
        from share in Gen.Choose(0, 1000)
        select (denominator / 10.0 * share / 1000.0, denominator / 10.0));

    [SharedFact(Grid)]
    public void Limits_are_those_of_the_grid()
    {
        var grid = FixtureTable.Read(Grid);
        Assert.True(grid.Rows.Count > 100);
        foreach (var row in grid.Rows)
        {
            var (count, denominator, level) = (grid.Number(row, "x"), grid.Number(row, "n"), grid.Number(row, "confidence"));
            var limits = Wilson.Of(count, denominator, level == 1 ? double.PositiveInfinity : new Confidence(level).Z);
            CloseOrZero(grid.Number(row, "wilson_lower"), limits.Lower, $"{count} of {denominator} at {level}, lower");
            CloseOrZero(grid.Number(row, "wilson_upper"), limits.Upper, $"{count} of {denominator} at {level}, upper");
        }
    }

    [Fact]
    public void Limits_lie_about_the_proportion_within_0_and_1() => Law.Holds(Any, c =>
    {
        var limits = Wilson.Of(c.Count, c.Denominator, 3.09);
        Assert.True(limits.Lower >= 0 && limits.Upper <= 1, $"{limits}");
        Assert.True(limits.Lower <= c.Count / c.Denominator && c.Count / c.Denominator <= limits.Upper, $"{limits}");
    });

    [Fact]
    public void The_complement_has_the_complementary_limits() => Law.Holds(Any, c =>
    {
        var (limits, others) = (Wilson.Of(c.Count, c.Denominator, 1.96), Wilson.Of(c.Denominator - c.Count, c.Denominator, 1.96));
        Assert.Equal(1 - limits.Upper, others.Lower, 1e-12);
        Assert.Equal(1 - limits.Lower, others.Upper, 1e-12);
    });

    [Fact]
    public void No_event_gives_exactly_0_and_all_events_exactly_1()
    {
        Assert.Equal(0, Wilson.Of(0, 7, 1.959963984540054).Lower);
        Assert.Equal(1, Wilson.Of(7, 7, 1.959963984540054).Upper);
    }

    // The peer's formula leaves a rounding error of 1e-17 where the limit is 0.
    static void CloseOrZero(double expected, double actual, string where)
    {
        if (Math.Abs(expected) < 1e-14) Assert.True(Math.Abs(actual) < 1e-14, where);
        else Close.To(expected, actual, where);
    }
}
