using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Applies a <see cref="Transform"/> and a polarity to raw indicator values.</summary>
public static class Transforms
{
    /// <summary>
    /// destination[i] = polarity x T(values[i]), in the transform's unit. Polarity comes after the transform.
    /// A value outside the transform's domain gives NaN or an infinity: ask <see cref="IsDefined"/> first.
    /// </summary>
    /// <param name="transform">The transform T.</param>
    /// <param name="polarity">1, or -1 to turn the direction.</param>
    /// <param name="values">Raw values in the indicator's unit.</param>
    /// <param name="destination">Transformed values, same length; may be <paramref name="values"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Apply(Transform transform, int polarity, ReadOnlySpan<double> values, Span<double> destination)
    {
        Check.SameLength(values.Length, destination.Length);
        for (var i = 0; i < values.Length; i++) destination[i] = polarity * Of(transform, values[i]);
    }

    /// <summary>
    /// Whether T(value) is a number: false for NaN, infinities, values outside the transform's domain, and those whose T is too large.
    /// </summary>
    public static bool IsDefined(Transform transform, double value) => double.IsFinite(value) && double.IsFinite(Of(transform, value));

    /// <summary>The values a transform takes, in words, for messages.</summary>
    public static string Domain(Transform transform) => transform switch
    {
        Transform.Log => "a number above 0 (log)",
        Transform.SquareRoot => "a number of 0 or more (square-root)",
        Transform.Reciprocal => "a number other than 0 (reciprocal)",
        _ => "a number",
    };

    internal static double Of(Transform transform, double x) => transform switch
    {
        Transform.Identity => x,
        Transform.Log => Math.Log(x),
        Transform.SquareRoot => Math.Sqrt(x),
        Transform.CubeRoot => Math.Cbrt(x),
        Transform.Square => x * x,
        Transform.Cube => x * x * x,
        Transform.Reciprocal => 1 / x,
        _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "unknown transform"),
    };
}
