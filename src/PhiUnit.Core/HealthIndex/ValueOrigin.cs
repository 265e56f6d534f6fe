namespace PhiUnit.Core.HealthIndex;

/// <summary>Where the value of an indicator in an area and year comes from.</summary>
public enum ValueOrigin : byte
{
    /// <summary>It was given.</summary>
    Given,

    /// <summary>Missing; the area's nearest year stands in.</summary>
    Nearest,

    /// <summary>Missing; interpolated between the area's years on either side.</summary>
    Linear,
}
