namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>What one step of 10 points of an indicator is measured by, over the areas of the base year.</summary>
public enum Normalisation
{
    /// <summary>The weighted mean and standard deviation: the index as it is.</summary>
    Deviation,

    /// <summary>The weighted mean, and the range from the lowest to the highest area.</summary>
    Range,

    /// <summary>The median, and the range of the middle half of the areas.</summary>
    MiddleHalf,
}
