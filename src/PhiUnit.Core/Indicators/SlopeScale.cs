using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>The scale on which the values of quantiles are taken to be normal.</summary>
public enum SlopeScale
{
    /// <summary>The value itself: life expectancy, means.</summary>
    Identity,

    /// <summary>Natural logarithm: rates.</summary>
    Log,

    /// <summary>Log odds: proportions.</summary>
    Logit,
}

/// <summary>To a scale and back.</summary>
public static class SlopeScales
{
    /// <summary>The value on the scale; infinite or NaN where the scale has no place for it.</summary>
    public static double To(this SlopeScale scale, double value) => scale switch
    {
        SlopeScale.Log => Elementary.Log(value),
        SlopeScale.Logit => Elementary.Log(value) - Elementary.Log(1 - value),
        _ => value,
    };

    /// <summary>The value that stands at a point of the scale.</summary>
    public static double From(this SlopeScale scale, double point) => scale switch
    {
        SlopeScale.Log => Elementary.Exp(point),
        SlopeScale.Logit => 1 / (1 + Elementary.Exp(-point)),
        _ => point,
    };
}
