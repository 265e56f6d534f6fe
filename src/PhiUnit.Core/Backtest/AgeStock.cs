namespace PhiUnit.Core.Backtest;

/// <summary>People of all areas by sex and single year of age on 30 June, [area][sex][age], 90 and over last.</summary>
public sealed record AgeStock(int Year, double[] People);
