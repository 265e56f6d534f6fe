namespace PhiUnit.Core.Backtest.Models;

/// <summary>Members of an ensemble, in the order of their weights.</summary>
public sealed record EnsembleSet(IReadOnlyList<IForecastModel> Members, EnsembleWeights Weights);
