namespace PhiUnit.Data.Releases;

/// <summary>A check that was run on a release or on the figures that it was made from.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Outcome">ok or failed.</param>
/// <param name="Figure">The figure that was checked: a number of failing rows, a largest difference.</param>
public sealed record ReleaseCheck(string Name, string Outcome, double Figure)
{
    public const string BalancePrefix = "components_balance_in_every_cell:";

    /// <summary>Check that internal moves net to zero over a closed system; the scenario's name follows.</summary>
    public const string InternalMovesPrefix = "internal_moves_net_to_zero:";

    /// <summary>Check that a closed system fits the national projection; the scenario's name follows.</summary>
    public const string ConstraintPrefix = "fits_national_projection:";

    static readonly string[] OfRuns = [BalancePrefix, InternalMovesPrefix, ConstraintPrefix];
    public const string IndexName = "health_index_composites_against_published_scores";

    /// <summary>Whether the check is one of the loaded figures, not of what was computed from them; its figure is then a number of rows.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOfLoadedFigures => Name != IndexName && !OfRuns.Any(prefix => Name.StartsWith(prefix, StringComparison.Ordinal));

    public static ReleaseCheck Of(string name, bool holds, double figure) => new(name, holds ? "ok" : "failed", figure);
}
