namespace PhiUnit.Data.Indicators;

/// <summary>What a funnel plot is of.</summary>
public enum FunnelStatistic
{
    /// <summary>count of denominator; Wilson.</summary>
    Proportion,

    /// <summary>count per denominator; Poisson.</summary>
    Rate,

    /// <summary>count over expected; Poisson, baseline 1.</summary>
    Ratio,

    /// <summary>A directly standardised rate and its count; the denominator follows from both.</summary>
    StandardisedRate,
}
