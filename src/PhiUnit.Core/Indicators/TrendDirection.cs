namespace PhiUnit.Core.Indicators;

/// <summary>What a recent trend comes to.</summary>
public enum TrendDirection
{
    NoChange,
    Increasing,
    Decreasing,
}
