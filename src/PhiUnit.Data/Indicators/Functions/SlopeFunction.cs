namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats sii.</summary>
sealed class SlopeFunction : IIndicatorFunction
{
    public string Name => "sii";

    public FunctionGuide Guide { get; } = new(
        "Slope and relative index of inequality with confidence limits, and the gap between the ends.",
        "quantile (1 = most deprived … N, once in a group), population (above 0), value [, lower, upper (95 % limits) | se (standard error, on the scale of --value-type)]. "
        + "Out: value = SII, rii, gap (value of quantile N − that of quantile 1), count = quantiles, denominator = population.",
        "Least squares of value on the ridit (midpoint of the cumulative share of population), weighted by population: SII = slope × per; RII = (intercept + slope) ÷ intercept, "
        + "inverted where per is negative. Limits: closed form for normal values (slope normal; RII by Fieller); draws of value on its scale otherwise (rate: log, proportion: log odds), "
        + "se = (upper − lower) ÷ 2z on that scale. --transform draws the line on that scale; its slope is normal there and its limits are brought back, the mean held.",
        "Low and Low (2004); OHID, PHEindicatormethods 2.1.0, phe_sii; Fieller (1954).",
        "--value-type rate --per=-1 --repetitions 100000 --seed 1");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Quantiles | IndicatorSettings.Simulation;

    public IndicatorColumns Columns(IndicatorOptions options) => new(["quantile", "population", "value"], ["lower", "upper", "se"], []);

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) =>
        ["rii", .. options.Confidences.SelectMany(c => new[] { $"rii_lower_{c.Label}", $"rii_upper_{c.Label}" }), "gap"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var figures = new SlopeFigures(table, options);
        var number = figures.QuantileCount(table, options);
        foreach (var group in table.Groups) figures.RefuseTwice(table, group);
        table.Faults.ThrowIfAny();
        var estimate = new SlopeEstimate(options, number);
        return [.. table.Groups.Select(group => Result(table, group, number, figures, estimate))];
    }

    static IndicatorResult Result(IndicatorTable table, IndicatorGroup group, int number, SlopeFigures figures, SlopeEstimate estimate)
    {
        var result = new IndicatorResult(group.Rows[0]) { Count = group.Rows.Count, Denominator = MissingCells.Sum(group.Rows, figures.Populations) };
        if (figures.Missing(table, group) is { } missing) result.Note(missing);
        else if (group.Rows.Count < number) result.Note($"[x] no row for quantile {string.Join(", ", figures.Absent(group, number))}");
        else
        {
            int[] rows = [.. group.Rows.OrderBy(r => figures.Quantiles[r])];
            estimate.Fill(result, figures.At(rows));
        }
        return result;
    }
}
