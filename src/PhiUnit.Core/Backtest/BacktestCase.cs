namespace PhiUnit.Core.Backtest;

/// <summary>One forecast of one area, and what came.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Role">Whose it is.</param>
/// <param name="Area">Area, as an index.</param>
/// <param name="Origin">Year that it was made from.</param>
/// <param name="Horizon">Years after it.</param>
/// <param name="Cell">Type and size at the origin.</param>
/// <param name="Forecast">People.</param>
/// <param name="Outcome">People.</param>
public sealed record BacktestCase(string Model, ModelRole Role, int Area, int Origin, int Horizon, int Cell, double Forecast, double Outcome)
{
    /// <summary>Scores of its interval; null where it has none.</summary>
    public IntervalCase? Interval { get; init; }

    /// <summary>|forecast − outcome| ÷ outcome.</summary>
    public double AbsoluteError => Math.Abs(Forecast - Outcome) / Outcome;
}
