namespace PhiUnit.Data.Assurance;

/// <summary>A scenario of a release.</summary>
public sealed record LoggedScenario(string Name, string Title, string Note);
