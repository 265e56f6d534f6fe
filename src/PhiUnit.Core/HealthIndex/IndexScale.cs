namespace PhiUnit.Core.HealthIndex;

/// <summary>What the values of the indicators are.</summary>
public enum IndexScale
{
    /// <summary>Values in the indicator's own unit: transformed, turned by polarity and standardised here.</summary>
    Raw,

    /// <summary>Final scores (100 = base-year mean): taken as they are, neither transformed nor standardised again.</summary>
    Score,
}
