namespace PhiUnit.Data.Indicators;

/// <summary>Which values are good.</summary>
public enum Polarity
{
    /// <summary>Neither: higher and lower are said.</summary>
    None,

    High,

    Low,
}
