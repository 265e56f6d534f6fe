using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Byar and exact Poisson limits against PHEindicatormethods 2.1.0 and its independent spreadsheets, 1e-9 relative.</summary>
public class CountLimitsTests
{
    const string Grid = $"{FixtureTable.Folder}/byars_exact_grid/limits.csv";
    const string Published = $"{FixtureTable.Folder}/published_expectations/sysdata__test_BW.csv";

    static readonly FsCheck.Arbitrary<(double Count, double Level)> Any = Arb.From(
        from whole in Gen.Choose(0, 200_000)
        from part in Gen.Choose(0, 9)
        from level in Gen.Choose(1, 9999)
        select (whole / 10.0 + part / 100.0, level / 10_000.0));

    [SharedFact(Grid)]
    public void Limits_are_those_of_the_grid()
    {
        var grid = FixtureTable.Read(Grid);
        Assert.True(grid.Rows.Count > 100);
        foreach (var row in grid.Rows)
        {
            var (count, confidence) = (grid.Number(row, "x"), new Confidence(grid.Number(row, "confidence")));
            var where = $"x {count}, level {confidence.Level}";
            Close.To(grid.Number(row, "z"), confidence.Z, where);
            Close.To(grid.Number(row, "byars_upper"), Byar.Upper(count, confidence.Z), where);
            Close.To(grid.Number(row, "exact_lower"), ExactPoisson.Lower(count, confidence.Tail), where);
            Close.To(grid.Number(row, "exact_upper"), ExactPoisson.Upper(count, confidence.Tail), where);
            CheckLowerByar(grid.Number(row, "byars_lower"), Byar.Lower(count, confidence.Z), where);
        }
    }

    [SharedFact(Published)]
    public void Limits_are_those_of_the_spreadsheet()
    {
        var table = FixtureTable.Read(Published);
        foreach (var row in table.Rows)
        {
            var confidence = new Confidence(table.Text(row, "confidence") == "95%" ? 0.95 : 0.998);
            var (count, denominator) = (table.Number(row, "x"), table.Number(row, "n"));
            var limits = table.Text(row, "method") == "Byars"
                ? new Limits(Byar.Lower(count, confidence.Z), Byar.Upper(count, confidence.Z))
                : Wilson.Of(count, denominator, confidence.Z);
            CheckLowerByar(table.Number(row, "lowercl"), limits.Lower, $"{count} lower");
            Close.To(table.Number(row, "uppercl"), limits.Upper, $"{count} upper");
        }
    }

    [Fact]
    public void Limits_lie_about_the_count_and_are_finite() => Law.Holds(Any, c =>
    {
        var limits = CountLimits.Of(c.Count, new Confidence(c.Level));
        Assert.True(double.IsFinite(limits.Lower) && double.IsFinite(limits.Upper), $"{limits}");
        Assert.True(limits.Lower >= 0 && limits.Lower <= limits.Upper, $"{limits}");
        if (c.Level > 0.5) Assert.True(limits.Lower <= c.Count && c.Count <= limits.Upper, $"{limits}");
    });

    [Fact]
    public void The_method_changes_at_ten_events() =>
        Assert.Equal(["exact Poisson", "exact Poisson", "Byar"], new[] { 0, 9.999, 10 }.Select(CountLimits.Method));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_level_outside_0_to_1_is_refused(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => new Confidence(level));

    // The peer gives NA where the approximation falls below 0, and NaN for no events; here it is the formula's own number, and 0.
    static void CheckLowerByar(double expected, double actual, string where)
    {
        if (double.IsNaN(expected)) Assert.True(actual <= 0, where);
        else Close.To(expected, actual, where);
    }
}
