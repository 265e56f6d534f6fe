namespace PhiUnit.Core.HealthIndex;

/// <summary>What stands in for a missing value of an indicator.</summary>
public enum ImputationRule
{
    /// <summary>Nothing: a missing value is refused.</summary>
    None,

    /// <summary>
    /// The area's own values of the nearest years: linear between two, the nearest one before the first and after the last (ONS Health Index).
    /// </summary>
    NearestLinear,
}
