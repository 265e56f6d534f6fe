using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>The yearly rate of growth of the last years goes on.</summary>
/// <param name="years">Length of the base period, years.</param>
/// <param name="name">Short name.</param>
public sealed class Exponential(int years, string name = "exponential") : IForecastModel
{
    public string Name => name;
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        var from = known.Origin - years;
        if (from < known.Years.First) return null;
        return Forecast.OfTotals(known, steps, (area, step) =>
        {
            var now = known.Total(area, known.Origin);
            return now * Elementary.Exp(step * Elementary.Log(now / known.Total(area, from)) / years);
        });
    }
}
