namespace PhiUnit.Core.Backtest;

/// <summary>Index of dissimilarity between the age structure that was forecast and the one that came, 0 to 1.</summary>
public sealed record StructureCase(string Model, int Area, int Origin, int Horizon, double Dissimilarity);
