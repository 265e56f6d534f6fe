namespace PhiUnit.Data.Nightly.Change;

/// <summary>An output that differs between two releases.</summary>
/// <param name="Measure">population, dwellings or health_index.</param>
/// <param name="Scenario">Scenario; health_index for scores.</param>
/// <param name="Place">GSS code.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Year">Year.</param>
/// <param name="Before">Value before: people, dwellings, points.</param>
/// <param name="After">Value after.</param>
/// <param name="Change">After less before.</param>
/// <param name="Share">Change over the value before, a proportion.</param>
/// <param name="Cause">What it came from, in words.</param>
public sealed record Mover(string Measure, string Scenario, string Place, string Name, int Year, double Before, double After, double Change, double Share, string Cause);
