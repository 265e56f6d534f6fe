using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>Every area keeps its share of the country, which goes on growing at the rate of the last years.</summary>
/// <param name="years">Length of the base period, years.</param>
/// <param name="name">Short name.</param>
public sealed class NationalGrowth(int years, string name = "national_growth") : IForecastModel
{
    public string Name => name;
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        var from = known.Origin - years;
        if (from < known.Years.First) return null;
        var rate = Elementary.Log(known.TotalOfAll(known.Origin) / known.TotalOfAll(from)) / years;
        return Forecast.OfTotals(known, steps, (area, step) => known.Total(area, known.Origin) * Elementary.Exp(step * rate));
    }
}
