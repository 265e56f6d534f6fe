namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// What is known of the error of each value of an <see cref="IndexPanel"/>, [indicator][year][area] as its values; NaN is not known.
/// </summary>
/// <param name="Lower">Lower limits of 95 % intervals, in the indicator's unit.</param>
/// <param name="Upper">Upper limits.</param>
/// <param name="Count">Events counted; used where there are no limits.</param>
/// <param name="Denominator">People, births or the like that they were counted among.</param>
public sealed record IndexIntervals(double[] Lower, double[] Upper, double[] Count, double[] Denominator);
