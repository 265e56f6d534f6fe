namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>How unequal an outcome is: slope index, relative index and gap, most deprived end less (over) least deprived end, with 95 % limits.</summary>
public sealed record OutcomeSlope(
    string Outcome, string Name, string Sex, string Age, string Period, int? Edition, string Basis, int Quantiles, double? Slope, double? SlopeLower95, double? SlopeUpper95,
    double? Ratio, double? RatioLower95, double? RatioUpper95, double? Gap, double? GapLower95, double? GapUpper95, string? Note, double? England)
{
    /// <summary>Whether its values are shares of residents, as a census counts them; those of a Fingertips indicator, which has a number, are in its own unit.</summary>
    public bool IsShare => !char.IsAsciiDigit(Outcome[0]);
}
