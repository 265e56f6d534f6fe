namespace PhiUnit.Core.Backtest.Models;

/// <summary>Everyone stays: people of the origin, for good.</summary>
public sealed class NoChange : IForecastModel
{
    public string Name => "no_change";
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps) => Forecast.OfTotals(known, steps, (area, _) => known.Total(area, known.Origin));
}
