namespace PhiUnit.Data.Answers;

/// <summary>A scenario that a release holds.</summary>
public sealed record HeldScenario(string Name, string Title, string Note);
