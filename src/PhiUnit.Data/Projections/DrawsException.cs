namespace PhiUnit.Data.Projections;

/// <summary>Draws were asked for of a scenario that cannot be drawn.</summary>
public sealed class DrawsException(string scenario) : Exception(
    $"Scenario {scenario}: found homes that lead in a closed England, expected one of them. Draws are made of places that homes lead, or of a closed England; leave out --draws, or one of the assumptions homes_per_year and closed_system.");
