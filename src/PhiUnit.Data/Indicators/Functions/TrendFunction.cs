using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats trend.</summary>
sealed class TrendFunction : IIndicatorFunction
{
    public string Name => "trend";

    public FunctionGuide Guide { get; } = new(
        "Recent trend of an indicator: increasing, decreasing, no_change or cannot_be_calculated.",
        "period (a year, or text that starts with one, such as 2019/20; once in a group), value, lower, upper (95 % limits) [, count, denominator]. "
        + "The last 5 periods that have all three, taken as equally spaced. Out: value = slope per period with its limits, chi_square, trend; count = periods used.",
        "Least squares on 1 … 5, weights 1/se², se = (upper − lower) ÷ 3.92; χ² = (slope ÷ its standard error)²; a trend where χ² > 9.5495 and the slope keeps "
        + "its sign in the fit of all 5 and in all that leave one out. Not calculated from fewer than 5, or where a count is its denominator.",
        "OHID, Fingertips recent trends; trend calculator of FingertipsNext.");

    public IndicatorSettings Settings => IndicatorSettings.Confidence;

    public IndicatorColumns Columns(IndicatorOptions options) => new(["period", "value", "lower", "upper"], ["count", "denominator"], []);

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["chi_square", "trend"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var figures = new TrendFigures(table);
        var groups = table.Groups.Select(g => figures.Ordered(table, g)).ToList();
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Zip(groups, (g, rows) => Result(table, g.Rows[0], rows, figures, options))];
    }

    static IndicatorResult Result(IndicatorTable table, int row, int[] rows, TrendFigures figures, IndicatorOptions options)
    {
        var parameters = IndicatorParameters.Default;
        int[] valid = [.. rows.Where(figures.IsValid)];
        var result = new IndicatorResult(row) { Method = "weighted least squares", Extra = [null, "cannot_be_calculated"] };
        if (valid.Length < rows.Length)
            result.Note(string.Create(CultureInfo.InvariantCulture, $"{rows.Length - valid.Length} periods without value or limits left out ({table.Text(rows.First(r => !figures.IsValid(r)), "period")} first)"));
        int[] last = valid.Length > parameters.TrendPeriods ? valid[^parameters.TrendPeriods..] : valid;
        result.Count = last.Length;
        if (last.Length < parameters.TrendPeriods)
            result.Note(string.Create(CultureInfo.InvariantCulture, $"[z] {last.Length} periods with value and limits, {parameters.TrendPeriods} needed"));
        else if (figures.Obstacle(table, last) is { } obstacle) result.Note(obstacle);
        else Fill(result, RecentTrend.Of(figures.Values(last), figures.StandardErrors(last), parameters.TrendConfidence), options);
        return result;
    }

    static void Fill(IndicatorResult result, RecentTrend trend, IndicatorOptions options)
    {
        result.Value = trend.Slope;
        result.Limits = [.. options.Confidences.Select(c => c.Confidence.Around(trend.Slope, trend.StandardError))];
        result.Extra =
        [
            trend.ChiSquare,
            trend.Direction switch { TrendDirection.Increasing => "increasing", TrendDirection.Decreasing => "decreasing", _ => "no_change" },
        ];
    }
}
