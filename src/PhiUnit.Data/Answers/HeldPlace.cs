namespace PhiUnit.Data.Answers;

/// <summary>A place or a grouping that a release holds.</summary>
/// <param name="Code">GSS code, or code of the grouping.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Members">Codes of the places of a grouping, in order; empty for a place.</param>
public sealed record HeldPlace(string Code, string Name, IReadOnlyList<string> Members)
{
    public bool IsGrouping => Members.Count > 0;

    /// <summary>The place itself, or the members of the grouping, in order.</summary>
    public IReadOnlyList<string> Places => IsGrouping ? Members : [Code];
}
