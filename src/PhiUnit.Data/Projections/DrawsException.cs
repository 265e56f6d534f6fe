namespace PhiUnit.Data.Projections;

/// <summary>Draws were asked for of a scenario that cannot be drawn.</summary>
public sealed class DrawsException : Exception
{
    DrawsException(string message) : base(message) { }

    /// <summary>Homes lead in a closed England.</summary>
    public static DrawsException HomesInClosedEngland(string scenario) => new(
        $"Scenario {scenario}: found homes that lead in a closed England, expected one of them. Draws are made of places that homes lead, or of a closed England; leave out --draws, or one of the assumptions homes_per_year and closed_system.");

    /// <summary>The ensemble leads in a closed England.</summary>
    public static DrawsException EnsembleInClosedEngland(string scenario) => new(
        $"Scenario {scenario}: found totals that follow the ensemble in a closed England, expected one of them. Leave out --draws, or one of the assumptions follow_ensemble and closed_system.");
}
