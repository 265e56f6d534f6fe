namespace PhiUnit.Core.Backtest;

/// <summary>Patterns by age that stand in where a history holds none of its own; their levels are fitted to the figures.</summary>
/// <param name="Fertility">Relative fertility by age of the mother at the end of the step.</param>
/// <param name="Mobility">Relative propensity to move, by age at the end of the step.</param>
/// <param name="SexRatioAtBirth">Males per female.</param>
public sealed record AgePatterns(double[] Fertility, double[] Mobility, double SexRatioAtBirth);
