using System.Globalization;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Forecasts of a release against estimates that were loaded after it.</summary>
[Collection(DemoTests.Name)]
public class ForecastTrackingTests(DemoWorkspace demo)
{
    static readonly string Published = Checkout.Sample("ons-mye", "mye24tablesew MYE2 - Persons.csv");

    [Fact]
    public void Every_forecast_stands_beside_the_estimate_of_its_year()
    {
        var workspace = demo.Copy(demo.Drawn);
        using var release = ReleaseReader.Open(DemoWorkspace.Current(workspace));
        using var figures = Store.Open(Path.Combine(workspace, "workspace.duckdb"));
        var published = File.ReadLines(Published).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => double.Parse(cells[3], CultureInfo.InvariantCulture));

        var tracked = ForecastTracking.Of(release, figures);

        Assert.Equal(["local-plan", "trend"], tracked.Select(t => t.Scenario).Distinct());
        Assert.Equal(8, tracked.Count);
        Assert.All(tracked, t =>
        {
            Assert.Equal((2024, published[t.Place], "mid-2024"), (t.Year, t.Estimate, t.EstimateRelease));
            Assert.Equal(t.Forecast, Total(release, t.Scenario, t.Place, t.Year), 1e-6);
            Assert.Equal(new[] { t.Lower95, t.Lower80, t.Upper80, t.Upper95 }, new[] { t.Lower95, t.Lower80, t.Upper80, t.Upper95 }.Order());
            Assert.Equal(Quantile(release, t.Scenario, t.Place, t.Year, 0.025), t.Lower95);
            Assert.Equal(Quantile(release, t.Scenario, t.Place, t.Year, 0.975), t.Upper95);
            Assert.Equal(t.Estimate < t.Lower95 || t.Estimate > t.Upper95, t.IsOutOfBand);
        });
    }

    /// <summary>An estimate of the year after that has a tenth more people in Luton: no draw of a release before it said so.</summary>
    [Fact]
    public void A_night_with_a_newer_estimate_names_the_place_that_lies_outside_its_interval()
    {
        var workspace = demo.Copy(demo.Drawn);
        var earlier = Path.GetFileName(DemoWorkspace.Current(workspace));
        var inbox = Directory.CreateDirectory(Path.Combine(workspace, "inbox")).FullName;
        File.WriteAllLines(Path.Combine(inbox, "mye25tablesew MYE2 - Persons.csv"), [File.ReadLines(Published).First(), .. File.ReadLines(Published).Skip(1).Select(AYearLater)]);

        var night = InProcess.Night(workspace);

        Assert.Empty(night.Report!.Refused);
        var scores = night.Report.Forecasts.Where(s => s.RunId == earlier && s.Year == 2025).ToList();
        Assert.Equal(["local-plan", "trend"], scores.Select(s => s.Scenario));
        Assert.All(scores, s =>
        {
            Assert.Equal((2023, 4), (s.BaseYear, s.Places));
            Assert.Contains(s.OutOfBand, name => name.StartsWith("Luton -", StringComparison.Ordinal));
            Assert.True(s.Within80 < 1);
        });
        Assert.Contains("Luton -", File.ReadAllText(Path.Combine(night.ReportFolder!, "change.html")), StringComparison.Ordinal);
    }

    static string AYearLater(string line)
    {
        var cells = line.Split(',');
        var ages = cells[4..].Select(age => (long)Math.Round(long.Parse(age, CultureInfo.InvariantCulture) * (cells[1] == "Luton" ? 1.1 : 1.0))).ToList();
        return string.Join(',', [.. cells[..3], $"{ages.Sum()}", .. ages.Select(age => $"{age}")]);
    }

    static double Total(Store release, string scenario, string place, int year) => release.Query(
        "SELECT sum(value ORDER BY sex, age) FROM population WHERE quantile IS NULL AND scenario = $scenario AND place = $place AND year = $year",
        row => row.GetDouble(0), ("scenario", scenario), ("place", place), ("year", year))[0];

    static double Quantile(Store release, string scenario, string place, int year, double quantile) => release.Query(
        "SELECT value FROM population_intervals WHERE sex = 'persons' AND band = 'all ages' AND scenario = $scenario AND place = $place AND year = $year AND quantile = $quantile",
        row => row.GetDouble(0), ("scenario", scenario), ("place", place), ("year", year), ("quantile", quantile))[0];
}
