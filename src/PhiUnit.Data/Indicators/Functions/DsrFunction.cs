using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats dsr.</summary>
sealed class DsrFunction : IIndicatorFunction
{
    public string Name => "dsr";

    public FunctionGuide Guide { get; } = new(
        "Directly age-standardised rate with confidence limits.",
        "age_band, count (events), population (person-years, above 0) [, std_population (weight, 0 or more)] [, event_frequency (events per person; "
        + "count is then people with so many events)]. Without std_population: the 19 bands of the European Standard Population 2013, all of them. "
        + "With it: bands from age 0 to an open one, without gap, the same in every group; --ages declares a truncated range.",
        "value = per × Σ w O/n ÷ Σ w; V = Σ w² O/n² ÷ (Σ w)² (Σ f² V_f for frequencies f); limits value + per × √(V/O) × (Byar limit of O − O). "
        + "Not shown under 10 events.",
        "Dobson, Kuulasmaa, Eberle and Scherer (1991); OHID, Technical Guide: Confidence Intervals (2018); Eurostat (2013).",
        "--ages 0-74");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Per | IndicatorSettings.Ages | IndicatorSettings.Disclosure;

    public double DefaultPer(IndicatorOptions options) => 100_000;

    public bool IsStandardised(IndicatorOptions options) => true;

    public IndicatorColumns Columns(IndicatorOptions options) =>
        new([AgeBands.Column, "count", "population"], ["std_population", "event_frequency"], []);

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var bands = AgeBands.Read(table);
        var figures = new DsrFigures(table);
        table.Faults.ThrowIfAny();
        var cells = table.Groups.Select(g => DsrCells.Of(table, g, bands, figures)).ToList();
        table.Faults.ThrowIfAny();
        CheckBands(bands, cells, options, standard: !figures.HasWeights);
        table.Faults.ThrowIfAny();
        return [.. table.Groups.Zip(cells, (g, c) => Result(table, g, c, figures, options))];
    }

    static void CheckBands(AgeBands bands, List<DsrCells> cells, IndicatorOptions options, bool standard)
    {
        foreach (var cell in cells)
        {
            bands.RequireRange(cell.First, options.Ages);
            if (standard) StandardBands.Require(cell, bands);
        }
        if (!standard) bands.RequireSame([.. cells.Select(c => c.First)]);
    }

    static IndicatorResult Result(IndicatorTable table, IndicatorGroup group, DsrCells cells, DsrFigures figures, IndicatorOptions options)
    {
        var result = new IndicatorResult(group.Rows[0]) { Method = "Dobson" };
        if (figures.Missing(table, group) is { } missing)
        {
            result.Note(missing);
            return result;
        }
        var (rate, variance, events) = cells.Rate();
        (result.Count, result.Denominator) = (events, Core.Numerics.Ordered.Sum(cells.Populations));
        if (cells.Unlisted > 0)
            result.Note(string.Create(CultureInfo.InvariantCulture, $"{cells.Unlisted} bands of a frequency have no row: nobody with so many events"));
        var least = IndicatorParameters.Default.LeastEventsOfRate;
        if (events < least)
        {
            result.Note(string.Create(CultureInfo.InvariantCulture, $"[z] not shown under {least} events"));
            return result;
        }
        result.Value = options.Per * rate;
        result.Limits = [.. options.Confidences.Select(c => DirectlyStandardisedRate.Limits(rate, variance, events, c.Confidence).Times(options.Per))];
        if (result.Limits.Any(l => l.Lower < 0)) result.Note("a lower limit below 0: few people carry much of the weight");
        return result;
    }
}
