namespace PhiUnit.Core.Backtest;

/// <summary>People of one age band of one area as forecast and as they came.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Area">Area, as an index.</param>
/// <param name="Origin">Year that it was made from.</param>
/// <param name="Horizon">Years after it.</param>
/// <param name="FirstAge">First age of the band.</param>
/// <param name="Forecast">People.</param>
/// <param name="Outcome">People.</param>
public sealed record AgeCase(string Model, int Area, int Origin, int Horizon, int FirstAge, double Forecast, double Outcome);
