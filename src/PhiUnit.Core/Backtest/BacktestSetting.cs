namespace PhiUnit.Core.Backtest;

/// <summary>How a back-test is run.</summary>
/// <param name="Origins">Origins, ascending.</param>
/// <param name="Horizons">Horizons in years, ascending.</param>
/// <param name="Cells">Types and sizes of places.</param>
/// <param name="PooledChoices">Numbers of cases that all together may count for in each cell of weights.</param>
/// <param name="PooledCases">Number of cases that all together count for in each cell of spreads.</param>
/// <param name="FewestCases">Fewest calibration cases from which a spread is learnt.</param>
public sealed record BacktestSetting(IReadOnlyList<int> Origins, IReadOnlyList<int> Horizons, PlaceCells Cells, IReadOnlyList<double> PooledChoices, double PooledCases, int FewestCases);
