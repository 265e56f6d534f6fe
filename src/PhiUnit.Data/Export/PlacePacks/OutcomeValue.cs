namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>The value of an outcome in a deprivation quantile, with 95 % limits, beside England's.</summary>
public sealed record OutcomeValue(
    string Outcome, string Name, string Sex, string Age, string Period, int? Edition, string Basis, int Quantiles, int Quantile,
    double? Count, double? Denominator, double? Value, double? Lower95, double? Upper95, double? England);
