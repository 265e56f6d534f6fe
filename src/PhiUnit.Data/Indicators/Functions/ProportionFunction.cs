using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats proportion.</summary>
sealed class ProportionFunction : IIndicatorFunction
{
    public string Name => "proportion";

    public FunctionGuide Guide { get; } = new(
        "Proportion with confidence limits.",
        "count (0 to denominator; fractions allowed), denominator (above 0). Rows of one group are summed first.",
        "value = per × x/n; limits per × (2x + z² ∓ z √(z² + 4x(1 − x/n))) ÷ 2(n + z²).",
        "Wilson (1927); Newcombe (1998), method 3; OHID, Technical Guide: Confidence Intervals (2018).",
        "--per 100");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Disclosure;

    public IndicatorColumns Columns(IndicatorOptions options) => new("count", "denominator");

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var counts = table.Numbers("count", NumberRule.NotNegative);
        var denominators = table.Numbers("denominator", NumberRule.Positive);
        CountCheck.AtMost(table, counts, denominators, "denominator");
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Select(group => SummedGroup.Of(table, group, ("count", counts), ("denominator", denominators), (result) =>
        {
            // Rounding for disclosure may carry a count past its denominator by less than its step.
            var (count, denominator) = (Math.Min(Disclosure.Shown(result, options), result.Denominator), result.Denominator);
            if (double.IsNaN(count)) return;
            result.Value = options.Per * count / denominator;
            result.Limits = [.. options.Confidences.Select(c => Wilson.Of(count, denominator, c.Confidence.Z).Times(options.Per))];
            result.Method = "Wilson";
        }))];
    }
}
