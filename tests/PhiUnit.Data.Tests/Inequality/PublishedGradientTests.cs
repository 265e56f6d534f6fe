using PhiUnit.Core.Indicators;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Tests.Inequality;

/// <summary>Deciles that Fingertips publishes, in its own labels.</summary>
public sealed class PublishedGradientTests
{
    static readonly string[] Labels =
    [
        "Most deprived decile", "Second most deprived decile", "Third more deprived decile", "Fourth more deprived decile", "Fifth more deprived decile",
        "Fifth less deprived decile", "Fourth less deprived decile", "Third less deprived decile", "Second least deprived decile", "Least deprived decile",
    ];

    static PublishedIndicator Row(int decile, double? value, double? half, double? count, double? denominator, string type = "LSOA21 deprivation deciles within area (IMD2019)") => new(
        90366, ["Life expectancy at birth", "E06000032", "Male", "All ages", type, $"{Labels[decile]} (IMD2019)", "2018 - 20"],
        [value, value - half, value + half, null, null, count, denominator], null);

    /// <summary>Values on a line: 70 years at the most deprived decile, 0.8 years more in each next; ten ridits from 0.05 to 0.95, so that the ends are 8 years apart.</summary>
    [Fact]
    public void A_line_of_life_expectancies_has_its_own_slope_and_closed_form_limits()
    {
        var rows = Enumerable.Range(0, 10).Select(d => Row(d, 70 + 0.8 * d, 0.5, null, null)).Reverse().ToList();
        var values = Assert.Single(PublishedGradients.Of(rows));
        Assert.Equal(Enumerable.Range(1, 10), values.Select(v => v.Quantile));
        var gradient = values[0].Gradient;
        Assert.Equal(("90366", Gradient.Own, 2019, 10), (gradient.Outcome, gradient.Basis, gradient.Edition, gradient.Quantiles));
        Assert.Equal((SlopeScale.Identity, 1.0), PublishedGradients.Scale(values));

        var slope = new GradientSlopes().Of(gradient, values, SlopeScale.Identity, 1);
        Assert.Equal(-8, slope.Slope!.Value, 1e-12);
        Assert.Equal(-7.2, slope.Gap!.Value, 1e-12);
        Assert.Equal(69.6 / 77.6, slope.Ratio!.Value, 1e-12);
        // Σ a (b − b̄)² = 0.0825 of ten equal deciles; the standard error of each value is 0.5 ÷ 1.96.
        Assert.Equal(0.5 * Math.Sqrt(0.1 / 0.0825), slope.SlopeLimits[0].Upper - slope.Slope.Value, 1e-9);
        Assert.Equal(0.5 * Math.Sqrt(2), slope.GapLimits[0].Upper - slope.Gap.Value, 1e-12);
        Assert.Contains("closed form", slope.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Per_cents_are_drawn_as_log_odds_and_come_back_as_per_cents()
    {
        var rows = Enumerable.Range(0, 10).Select(d => Row(d, 20 - d, 1, (20 - d) * 10, 1000, "County & UA deprivation deciles in England (IMD2019, 4/21 geography)")).ToList();
        var values = Assert.Single(PublishedGradients.Of(rows));
        Assert.Equal(Gradient.National, values[0].Gradient.Basis);
        var (scale, unit) = PublishedGradients.Scale(values);
        Assert.Equal((SlopeScale.Logit, 100.0), (scale, unit));
        var slope = new GradientSlopes().Of(values[0].Gradient, values, scale, unit);
        Assert.Equal(10, slope.Slope!.Value, 1e-9);
        Assert.InRange(slope.SlopeLimits[0].Lower, 8, 10);
    }

    [Fact]
    public void A_withheld_decile_leaves_no_slope_and_other_categories_are_no_deciles()
    {
        var rows = Enumerable.Range(0, 10).Select(d => Row(d, d == 3 ? null : 70, 0.5, null, null)).ToList();
        var values = Assert.Single(PublishedGradients.Of(rows));
        Assert.StartsWith("[x] no value for quantile 4", new GradientSlopes().Of(values[0].Gradient, values, SlopeScale.Identity, 1).Note, StringComparison.Ordinal);
        Assert.Empty(PublishedGradients.Of([rows[0] with { Keys = [.. rows[0].Keys.Select((k, i) => i == 5 ? "Asian" : k)] }]));
    }
}
