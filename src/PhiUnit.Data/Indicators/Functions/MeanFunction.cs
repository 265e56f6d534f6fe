using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats mean.</summary>
sealed class MeanFunction : IIndicatorFunction
{
    public string Name => "mean";

    public FunctionGuide Guide { get; } = new(
        "Mean of a sample with confidence limits.",
        "value (one observation a row, any unit).",
        "value = Σx ÷ n; limits ± t(n − 1) s ÷ √n, s over n − 1; count = n. One observation has no limits.",
        "Student (1908); OHID, Technical Guide: Confidence Intervals (2018).");

    public IndicatorSettings Settings => IndicatorSettings.Confidence;

    public IndicatorColumns Columns(IndicatorOptions options) => new("value");

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["standard_deviation"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var values = table.Numbers("value", NumberRule.Any);
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Select(group => Result(table, group, values, options))];
    }

    static IndicatorResult Result(IndicatorTable table, IndicatorGroup group, double[] values, IndicatorOptions options)
    {
        var result = new IndicatorResult(group.Rows[0]) { Count = group.Rows.Count, Method = "Student t" };
        if (MissingCells.Note(table, group.Rows, ("value", values)) is { } missing)
        {
            result.Note(missing);
            return result;
        }
        var sample = SampleMean.Of([.. group.Rows.Select(r => values[r])]);
        result.Value = sample.Mean;
        result.Extra = [sample.StandardDeviation];
        result.Limits = [.. options.Confidences.Select(c => sample.Limits(c.Confidence))];
        if (sample.Count < 2) result.Note("[z] no limits: one observation has no spread");
        return result;
    }
}
