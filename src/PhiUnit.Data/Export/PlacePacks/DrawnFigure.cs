namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Limits of the 95, 80 and 50 % intervals over draws, and the median.</summary>
public sealed record DrawnFigure(double Lower95, double Lower80, double Lower50, double Median, double Upper50, double Upper80, double Upper95)
{
    /// <summary>Whether draws differ; in the base year they do not.</summary>
    public bool IsWide => Upper80 > Lower80;
}
