namespace PhiUnit.Data.Reference;

/// <summary>Places that are shown together: a system, a county.</summary>
/// <param name="Code">Short code, as typed.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Members">GSS codes of its places.</param>
public sealed record Grouping(string Code, string Name, IReadOnlyList<string> Members);
