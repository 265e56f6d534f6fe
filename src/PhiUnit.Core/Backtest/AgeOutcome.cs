namespace PhiUnit.Core.Backtest;

/// <summary>People of both sexes by single year of age as they came, on the totals of the history, [area][age].</summary>
public sealed record AgeOutcome(int Year, double[] Persons);
