namespace PhiUnit.Data.Releases;

/// <summary>A check that was run on a release or on the figures that it was made from.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Outcome">ok or failed.</param>
/// <param name="Figure">The figure that was checked: a number of failing rows, a largest difference.</param>
public sealed record ReleaseCheck(string Name, string Outcome, double Figure)
{
    public static ReleaseCheck Of(string name, bool holds, double figure) => new(name, holds ? "ok" : "failed", figure);
}
