namespace PhiUnit.Core.Projection;

/// <summary>How one component of one step was held to the national projection.</summary>
/// <param name="Year">Year in which the step ends.</param>
/// <param name="Quantity">What was fitted: births, deaths, international_in, international_out, internal_out_to_outside, or population.</param>
/// <param name="Before">People before, over the whole system.</param>
/// <param name="Target">People of the national projection.</param>
/// <param name="SmallestFactor">Smallest factor that a sex and age was scaled by.</param>
/// <param name="LargestFactor">Largest factor that a sex and age was scaled by.</param>
/// <param name="Rounds">Rounds until nothing changed.</param>
/// <param name="Residual">Largest difference left in a sex and age, as a share of its target.</param>
public sealed record ConstraintRow(
    int Year, string Quantity, double Before, double Target, double SmallestFactor, double LargestFactor, int Rounds, double Residual);
