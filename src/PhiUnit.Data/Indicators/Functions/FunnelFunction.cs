namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats funnel.</summary>
sealed class FunnelFunction : IIndicatorFunction
{
    public string Name => "funnel";

    public FunctionGuide Guide { get; } = new(
        "Control limits of a funnel plot at each row's denominator, and where the row lies.",
        "count, denominator; with --statistic ratio: count, expected; with standardised-rate: count, value (the rate per --per). One row per area. All rows of the table are one funnel, "
        + "or those that agree in the columns of --by. Out: value, baseline, control limits, significance = low_998 low_95 within high_95 high_998.",
        "baseline = Σ count ÷ Σ denominator (ratio: 1; standardised-rate: Σ count ÷ Σ (per × count ÷ value)). Control limits: proportion p ± z √(p(1 − p)/n) within 0..1; others the counts "
        + "whose exact Poisson limit is the number expected. significance: the row's own limits (Wilson; exact Poisson below 10 events, Byar from 10 on) against the baseline.",
        "Spiegelhalter (2005); OHID, PHEindicatormethods 2.1.0, assign_funnel_significance.",
        "--statistic ratio");

    public IndicatorSettings Settings =>
        IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Statistic | IndicatorSettings.Funnels | IndicatorSettings.Disclosure;

    public double DefaultPer(IndicatorOptions options) => options.Statistic is FunnelStatistic.Rate or FunnelStatistic.StandardisedRate ? 100_000 : 1;

    public IReadOnlyList<string> DefaultConfidences { get; } = ["0.95", "0.998"];

    public bool IsStandardised(IndicatorOptions options) => options.Statistic == FunnelStatistic.StandardisedRate;

    public IndicatorColumns Columns(IndicatorOptions options) => options.Statistic switch
    {
        FunnelStatistic.Ratio => new("count", "expected"),
        FunnelStatistic.StandardisedRate => new(["count", "value"], ["denominator"], []),
        _ => new("count", "denominator"),
    };

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["baseline", "significance"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var figures = new FunnelFigures(table, options);
        foreach (var column in options.Funnels.Where(c => !table.GroupColumns.Contains(c, StringComparer.Ordinal)))
            table.Faults.Add("E_MISSING_COLUMN", null, column, $"the columns {string.Join(",", table.GroupColumns)}", $"the column {column} of --by");
        table.Faults.ThrowIfAny();
        var results = new IndicatorResult[table.RowCount];
        foreach (var funnel in Enumerable.Range(0, table.RowCount).GroupBy(r => string.Join('\u001F', options.Funnels.Select(c => table.Text(r, c))), StringComparer.Ordinal))
        {
            var baseline = figures.Baseline([.. funnel]);
            foreach (var row in funnel) results[row] = Result(table, row, figures, baseline, options);
        }
        return results;
    }

    static IndicatorResult Result(IndicatorTable table, int row, FunnelFigures figures, double baseline, IndicatorOptions options)
    {
        var result = new IndicatorResult(row) { Count = figures.Counts[row], Denominator = figures.Denominators[row], Method = FunnelFigures.Method(options.Statistic) };
        if (figures.Missing(table, row) is { } missing)
        {
            result.Note(missing + "; not in the baseline");
            return result;
        }
        var count = Disclosure.Shown(result, options);
        if (double.IsNaN(count)) return result;
        var denominator = result.Denominator;
        if (options.Statistic == FunnelStatistic.Proportion) count = Math.Min(count, denominator);
        result.Value = figures.Value(row, count) * options.Per;
        result.Limits = FunnelPlace.ControlLimits(options, baseline, denominator);
        result.Extra = [baseline * options.Per, FunnelPlace.Significance(result, options, count, baseline)];
        return result;
    }
}
