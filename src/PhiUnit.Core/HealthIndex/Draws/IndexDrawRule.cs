namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>
/// What one draw may do otherwise than the index as it is. A draw is the index of one analyst who made other choices, each as likely, on
/// values as they might have been measured.
/// </summary>
public sealed record IndexDrawRule
{
    /// <summary>
    /// Weights within subdomains are a mix, in random proportions that add to 1 (uniform over all such), of the index's own and of these.
    /// Factor analysis is taken to be among the index's own where those are given. Empty: the index's own.
    /// </summary>
    public IReadOnlyList<WeightMethod> Weights { get; init; } = [];

    /// <summary>One of these for all indicators.</summary>
    public IReadOnlyList<Normalisation> Normalisations { get; init; } = [Normalisation.Deviation];

    /// <summary>Share of all values in each tail that is drawn in to the next; one of these for all indicators, 0 for none.</summary>
    public IReadOnlyList<double> Winsorisations { get; init; } = [0];

    /// <summary>Whether imputed values err, as the indicator's values change from year to year.</summary>
    public bool ImputationErrs { get; init; }

    /// <summary>Whether given values err within their own intervals.</summary>
    public bool ValuesErr { get; init; }
}
