using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// The cohort-component model with the last year's rates for good: births and deaths at the rates of each area's newest year, out-moves at rates on its own people,
/// in-moves and immigrants as many as in that year (Smith, Tayman and Swanson 2001, chapter 7).
/// </summary>
public sealed class ConstantRate : IForecastModel
{
    public string Name => "constant_rate";
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        var newest = known.NewestYears(1, LocalRecord.Needed);
        if (newest.Length == 0 || known.StockOf(known.Origin) is not { } start || known.LifeTables.Count == 0 || known.Patterns is null) return null;
        var span = new YearRange(known.Origin, known.Origin + steps);
        var national = KnownNation.Of(known, span, newest, improves: false);
        var shape = new CohortShape(known.Areas.Count, national.Shape.Ages);
        var observed = LocalRecord.Of(known, newest, fitGrowth: false);
        var before = Trend.Before(known, start);
        var step = new CalibrationStep(shape, national, known.Origin, before, observed);
        var mobility = LocalMobility.National(shape, national);
        var levels = Calibration.Levels(step, mobility, before, observed);
        var rates = TrendRates.Build(shape, span, national, levels, mobility);
        HoldArrivals(rates, step);
        return new CohortInputs(start.People, rates).Run(span);
    }

    /// <summary>In-moves become the numbers of the newest year, by the national age pattern, whatever becomes of the rest of the country.</summary>
    static void HoldArrivals(ProjectionRates rates, CalibrationStep step)
    {
        var (perSurvivor, count) = (rates.InternalIn.UsePerSurvivor(), rates.InternalIn.UseCount());
        for (var i = 0; i < count.Length; i++) (perSurvivor[i], count[i]) = (0, step.InternalIn[i % step.Shape.Length]);
    }
}
