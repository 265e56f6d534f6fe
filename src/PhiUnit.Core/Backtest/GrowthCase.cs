namespace PhiUnit.Core.Backtest;

/// <summary>Logarithmic growth of an area since an origin: as each member forecasts it, and as it came.</summary>
sealed record GrowthCase(int Horizon, int Cell, double[] Members, double Outcome);
