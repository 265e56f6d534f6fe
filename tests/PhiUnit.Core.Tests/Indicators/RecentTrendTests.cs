using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Recent trends against the trend calculator of FingertipsNext: direction equal, slope and χ² to 1e-9.</summary>
public class RecentTrendTests
{
    const string Folder = $"{FixtureTable.Folder}/recent_trend";

    static readonly Confidence Critical = new(0.998);

    [SharedFact(Folder)]
    public void Trends_are_those_of_the_calculator()
    {
        var input = FixtureTable.Read($"{Folder}/input.csv");
        var cases = input.Groups("case_id").ToDictionary(g => g.Key, g => g.ToList());
        var expected = FixtureTable.Read($"{Folder}/expected.csv");
        var compared = 0;
        foreach (var row in expected.Rows.Where(r => expected.Text(r, "marker") != "CannotBeCalculated" && !double.IsNaN(expected.Number(r, "slope"))))
        {
            var valid = cases[expected.Text(row, "case_id")].Where(r => input.Number(r, "count") != -1 && !double.IsNaN(input.Number(r, "lower95")))
                .OrderBy(r => input.Number(r, "year")).TakeLast(5).ToList();
            double[] errors = [.. valid.Select(r => (input.Number(r, "upper95") - input.Number(r, "lower95")) / 3.92)];
            var trend = RecentTrend.Of(input.Numbers(valid, "value"), errors, Critical);
            Close.To(expected.Number(row, "slope"), trend.Slope, row[0]);
            Close.To(expected.Number(row, "chi_square"), trend.ChiSquare, row[0]);
            Assert.Equal(expected.Text(row, "marker"), $"{trend.Direction}");
            compared++;
        }
        Assert.True(compared >= 100, $"{compared} compared");
    }

    [Fact]
    public void One_period_does_not_make_a_trend()
    {
        var trend = RecentTrend.Of([10, 10, 10, 10, 30], [1, 1, 1, 1, 1], Critical);
        Assert.True(trend.ChiSquare > 9.55);
        Assert.Equal(TrendDirection.NoChange, trend.Direction);
    }

    [Fact]
    public void Turning_time_round_turns_the_trend()
    {
        Assert.Equal(TrendDirection.Increasing, RecentTrend.Of([10, 12, 14, 15, 18], [0.5, 0.5, 0.5, 0.5, 0.5], Critical).Direction);
        Assert.Equal(TrendDirection.Decreasing, RecentTrend.Of([18, 15, 14, 12, 10], [0.5, 0.5, 0.5, 0.5, 0.5], Critical).Direction);
    }

    [Fact]
    public void Two_periods_are_refused() => Assert.Throws<ArgumentException>(() => RecentTrend.Of([1, 2], [1, 1], Critical));
}
