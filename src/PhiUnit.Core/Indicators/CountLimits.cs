namespace PhiUnit.Core.Indicators;

/// <summary>
/// Limits of an observed count as OHID takes them for rates and standardised ratios: exact Poisson below 10 events, Byar from 10 on
/// (OHID, Technical Guide: Confidence Intervals, 2018).
/// </summary>
public static class CountLimits
{
    /// <summary>Events from which Byar's approximation is used.</summary>
    public const double ByarFrom = 10;

    /// <summary>Events. Lower ≤ count ≤ upper.</summary>
    /// <param name="count">Events, 0 or more.</param>
    /// <param name="confidence">The level.</param>
    public static Limits Of(double count, Confidence confidence) => count < ByarFrom
        ? new(ExactPoisson.Lower(count, confidence.Tail), ExactPoisson.Upper(count, confidence.Tail))
        : new(Byar.Lower(count, confidence.Z), Byar.Upper(count, confidence.Z));

    /// <summary>The method used for a count, for outputs.</summary>
    public static string Method(double count) => count < ByarFrom ? "exact Poisson" : "Byar";
}
