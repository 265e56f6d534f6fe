namespace PhiUnit.Data.Nightly.Change;

/// <summary>What differs between two releases.</summary>
/// <param name="Before">Run id of the one.</param>
/// <param name="After">Run id of the other.</param>
/// <param name="Why">Why they differ at all: inputs, assumptions, code.</param>
/// <param name="Inputs">Datasets that differ.</param>
/// <param name="OutputsThatMoved">How many of the totals that were compared differ.</param>
/// <param name="Movers">Those that moved most, with cause.</param>
/// <param name="Scores">How the one did against the estimates that the other begins with.</param>
public sealed record ReleaseChange(
    string Before, string After, string Why, IReadOnlyList<InputChange> Inputs, int OutputsThatMoved, IReadOnlyList<Mover> Movers, IReadOnlyList<ForecastScore> Scores)
{
    /// <summary>Compares two releases.</summary>
    /// <param name="before">Folder of the one.</param>
    /// <param name="after">Folder of the other.</param>
    public static ReleaseChange Between(string before, string after) => Between(ReleaseTotals.Read(before), ReleaseTotals.Read(after));

    internal static ReleaseChange Between(ReleaseTotals before, ReleaseTotals after)
    {
        var inputs = InputChange.Between(before.Manifest.Inputs, after.Manifest.Inputs);
        if (before.Manifest.RunId == after.Manifest.RunId) return new(before.Manifest.RunId, after.Manifest.RunId, "the same release", inputs, 0, [], []);
        var why = Reasons.Of(before, after, inputs);
        var (moved, biggest) = new Movers(before, after, why).Find();
        return new(before.Manifest.RunId, after.Manifest.RunId, why, inputs, moved, biggest, [.. ForecastScores.Of(after, before)]);
    }
}
