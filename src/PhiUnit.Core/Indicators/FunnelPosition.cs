namespace PhiUnit.Core.Indicators;

/// <summary>Where an area lies in a funnel: outside the 99.8 % limits, outside the 95 % limits, or within.</summary>
public enum FunnelPosition
{
    Low998,
    Low95,
    Within,
    High95,
    High998,
}

/// <summary>OHID's significance of a funnel plot.</summary>
public static class FunnelPositions
{
    /// <summary>The position of an area whose confidence limits lie above, around or below the baseline. Same unit for all three.</summary>
    /// <param name="at95">95 % limits of the area.</param>
    /// <param name="at998">99.8 % limits of the area.</param>
    /// <param name="baseline">Mean of all areas, or 1 of a ratio.</param>
    public static FunnelPosition Of(Limits at95, Limits at998, double baseline)
    {
        if (at998.Lower > baseline) return FunnelPosition.High998;
        if (at998.Upper < baseline) return FunnelPosition.Low998;
        if (at95.Lower > baseline) return FunnelPosition.High95;
        return at95.Upper < baseline ? FunnelPosition.Low95 : FunnelPosition.Within;
    }
}
