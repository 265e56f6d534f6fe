namespace PhiUnit.Core.HealthIndex;

/// <summary>How an edition of an index is computed from its indicators.</summary>
public sealed record IndexRules
{
    /// <summary>The year whose weighted mean scores 100 and whose weighted standard deviation is 10 points.</summary>
    public required int BaseYear { get; init; }

    public required IndexScale Scale { get; init; }

    /// <summary>Whether every composite is standardised again on the base year, or left as the weighted sum it is.</summary>
    public required bool Restandardise { get; init; }

    /// <summary>Ends that indicators are scored between, in place of standardising them; null for 100 and 10 points a standard deviation.</summary>
    public ScoreRange? Range { get; init; }

    /// <summary>How children make a composite.</summary>
    public CompositeMean Mean { get; init; }

    public ImputationRule Imputation { get; init; }

    public WeightRule Weights { get; init; } = WeightRule.Given;

    public IReadOnlyList<CarryForward> CarryForward { get; init; } = [];
}
