using PhiUnit.Data.Nightly.Change;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Tests.Nightly;

/// <summary>An earlier release against the estimates that the next one begins with.</summary>
public class ForecastScoresTests
{
    [Fact]
    public void Forecasts_are_scored_against_estimates_that_came_after_them()
    {
        var earlier = Totals("earlier", [("A", 2023, 990), ("A", 2024, 1020), ("B", 2023, 1010), ("B", 2024, 970), ("C", 2024, 500)], ("A", 1000, 1040), ("B", 960, 980));
        var now = Totals("now", [("A", 2024, 1000), ("B", 2024, 1000), ("A", 2025, 1010)]);

        var score = Assert.Single(ForecastScores.Of(now, earlier));

        Assert.Equal(("earlier", "trend", 2023, 2024, 2), (score.RunId, score.Scenario, score.BaseYear, score.Year, score.Places));
        Assert.Equal(0.025, score.MedianApe, 12);
        Assert.Equal(0.025, score.Mape, 12);
        Assert.Equal(-0.005, score.Malpe, 12);
        Assert.Equal(Math.Sqrt((0.02 * 0.02 + 0.03 * 0.03) / 2), score.Rmse, 12);
        Assert.Equal(0.5, score.Within80);
        Assert.Equal("B -3.00 %", score.Worst);
        Assert.Equal(["B -3.00 %"], score.OutOfBand);
    }

    [Fact]
    public void A_release_of_the_same_base_year_has_nothing_to_be_scored_against()
    {
        var one = Totals("one", [("A", 2023, 1000), ("A", 2024, 1010)]);
        Assert.Empty(ForecastScores.Of(one, Totals("other", [("A", 2023, 1000), ("A", 2024, 1030)])));
    }

    static ReleaseTotals Totals(string runId, (string Place, int Year, double People)[] people, params (string Place, double Lower, double Upper)[] intervals) => new()
    {
        Manifest = new ReleaseManifest
        {
            RunId = runId, CodeVersion = "", Scenarios = ["trend"], Inputs = [], Files = [], Attribution = [], Started = DateTimeOffset.UnixEpoch, Finished = DateTimeOffset.UnixEpoch,
        },
        Names = new Dictionary<string, string>(),
        Population = people.ToDictionary(p => ("trend", p.Place, p.Year), p => p.People),
        Components = new Dictionary<(string, string, int, string), double>(),
        Homes = new Dictionary<(string, string, int), (double, double?, double)>(),
        Scores = new Dictionary<(string, int, string), (string, string, double)>(),
        Intervals = intervals.ToDictionary(i => ("trend", i.Place, 2024), i => ((double?)i.Lower, (double?)i.Upper, (double?)i.Lower - 15, (double?)i.Upper + 15)),
        Assumptions = new Dictionary<(string, string), double>(),
    };
}
