namespace PhiUnit.Data;

/// <summary>One check of the clean tables.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Holds">What must hold, in words.</param>
/// <param name="Failures">Every failing row as JSON, in the order of the query; empty when the check is passed.</param>
public sealed record CheckOutcome(string Name, string Holds, IReadOnlyList<string> Failures)
{
    public bool IsPassed => Failures.Count == 0;
}
