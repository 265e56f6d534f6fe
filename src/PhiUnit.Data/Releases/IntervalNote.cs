using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Releases;

/// <summary>What a reader must know of the intervals of a projection before quoting them.</summary>
public static class IntervalNote
{
    /// <param name="setting">How draws were made, or null where none were.</param>
    public static string Of(DrawSetting? setting) => setting is null
        ? "No interval is given."
        : FormattableString.Invariant($"Intervals come from {setting.Draws:N0} draws (seed {setting.Seed}): illustrative until calibrated, as how far rates stray is chosen here and not yet checked against past projections.");
}
