using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats smr and stats isr: indirectly standardised ratio, and rate.</summary>
sealed class RatioFunction(bool asRate) : IIndicatorFunction
{
    public string Name => asRate ? "isr" : "smr";

    public FunctionGuide Guide { get; } = new(
        asRate ? "Indirectly age-standardised rate with confidence limits." : "Indirectly standardised ratio (such as a mortality ratio) with confidence limits.",
        "age_band (the same in every group, no gap), count (events), population (0 or more), ref_count (events of the reference), ref_population (above 0). "
        + "Out: count = observed O, denominator = expected E.",
        $"E = Σ n X/N; value = O/E{(asRate ? " × per × ΣX ÷ ΣN" : " × per")}; limits of O, exact Poisson below 10 events, Byar from 10 on, in place of O.",
        "OHID, Technical Guide: Confidence Intervals (2018); Breslow and Day (1987).",
        asRate ? "--confidence 0.95 0.998" : "--per 100");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Ages | IndicatorSettings.Disclosure;

    public double DefaultPer(IndicatorOptions options) => asRate ? 100_000 : 1;

    public bool IsStandardised(IndicatorOptions options) => true;

    public IndicatorColumns Columns(IndicatorOptions options) => new(AgeBands.Column, "count", "population", "ref_count", "ref_population");

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => asRate ? ["reference_rate"] : [];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var bands = AgeBands.Read(table);
        var figures = new RatioFigures(table);
        table.Faults.ThrowIfAny();
        var groups = table.Groups.Select(g => bands.Ordered(g.Rows)).ToList();
        bands.RequireSame(groups);
        if (options.Ages is not null) groups.ForEach(g => bands.RequireRange(g, options.Ages));
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Zip(groups, (g, rows) => Result(table, g.Rows[0], rows, (figures, bands), options))];
    }

    IndicatorResult Result(IndicatorTable table, int row, int[] rows, (RatioFigures Columns, AgeBands Bands) figures, IndicatorOptions options)
    {
        var result = new IndicatorResult(row);
        var columns = figures.Columns;
        if (columns.Missing(table, rows) is { } missing)
        {
            result.Note(missing);
            return result;
        }
        (result.Count, result.Denominator) = (MissingCells.Sum(rows, columns.Counts), columns.Expected(rows));
        NoteAges(result, figures.Bands.Bands(rows));
        var observed = Disclosure.Shown(result, options);
        if (double.IsNaN(observed)) return result;
        if (!(result.Denominator > 0)) result.Note("[z] no events are expected at the reference's rates: no ratio");
        else
        {
            var reference = columns.ReferenceRate(rows);
            var scale = options.Per * (asRate ? reference : 1) / result.Denominator;
            result.Value = observed * scale;
            result.Limits = [.. options.Confidences.Select(c => CountLimits.Of(observed, c.Confidence).Times(scale))];
            if (asRate) result.Extra = [options.Per * reference];
        }
        result.Method = CountLimits.Method(observed);
        return result;
    }

    static void NoteAges(IndicatorResult result, AgeBand[] bands)
    {
        if (bands[0].From > 0 || !bands[^1].IsOpen) result.Note($"ages {new AgeBand(bands[0].From, bands[^1].To)} only");
    }
}
