using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats rate.</summary>
sealed class RateFunction : IIndicatorFunction
{
    public string Name => "rate";

    public FunctionGuide Guide { get; } = new(
        "Crude rate with confidence limits.",
        "count (events, 0 or more), population (person-years, above 0). Rows of one group are summed first.",
        "value = per × count ÷ population; limits of the count, exact Poisson below 10 events, Byar from 10 on, × per ÷ population.",
        "OHID, Technical Guide: Confidence Intervals (2018); Breslow and Day (1987); Garwood (1936).",
        "--confidence 0.95 0.998 --per 1000");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Disclosure;

    public double DefaultPer(IndicatorOptions options) => 100_000;

    public IndicatorColumns Columns(IndicatorOptions options) => new("count", "population");

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var counts = table.Numbers("count", NumberRule.NotNegative);
        var populations = table.Numbers("population", NumberRule.Positive);
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Select(group => SummedGroup.Of(table, group, ("count", counts), ("population", populations), result => Fill(result, options)))];
    }

    /// <summary>Value, limits and method from the result's count and denominator.</summary>
    public static void Fill(IndicatorResult result, IndicatorOptions options)
    {
        var (count, population) = (Disclosure.Shown(result, options), result.Denominator);
        if (double.IsNaN(count)) return;
        result.Value = options.Per * count / population;
        result.Limits = [.. options.Confidences.Select(c => CountLimits.Of(count, c.Confidence).Times(options.Per / population))];
        result.Method = CountLimits.Method(count);
    }
}
