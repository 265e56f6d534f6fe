namespace PhiUnit.Data.Indicators;

/// <summary>The columns that a function names; all others of a table are group columns.</summary>
/// <param name="Required">Must be there.</param>
/// <param name="Optional">May be there.</param>
/// <param name="Carried">Of these the ones that stand in the output as they came, beside the group columns.</param>
public sealed record IndicatorColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, IReadOnlyList<string> Carried)
{
    public IndicatorColumns(params string[] required) : this(required, [], []) { }

    public bool Names(string column) => Required.Contains(column, StringComparer.Ordinal) || Optional.Contains(column, StringComparer.Ordinal);
}
