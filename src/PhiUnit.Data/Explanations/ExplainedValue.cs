using PhiUnit.Data.Export;

namespace PhiUnit.Data.Explanations;

/// <summary>A value that was found, and its parts.</summary>
sealed record ExplainedValue(int Year, string Scenario, double Value, Rounding Rule, IReadOnlyList<ExplainedPart> Components)
{
    public bool IsScore { get; init; }

    public bool IsOfHomes { get; init; }
}
