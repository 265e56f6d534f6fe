namespace PhiUnit.Data.IndexPacks;

/// <summary>A value of an indicator as a pack gives it; NaN is not given.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Lower">Lower limit of its 95 % interval.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="Count">Events counted.</param>
/// <param name="Denominator">People, births or the like that they were counted among.</param>
readonly record struct IndexPackValue(double Value, double Lower, double Upper, double Count, double Denominator)
{
    public static IndexPackValue Missing { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
