using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Releases;

/// <summary>What a reader must know of the intervals of a projection before quoting them.</summary>
public static class IntervalNote
{
    /// <param name="setting">How draws were made, or null where none were.</param>
    public static string Of(DrawSetting? setting) => setting is null
        ? "No interval is given."
        : FormattableString.Invariant($"Intervals come from {setting.Draws:N0} draws (seed {setting.Seed}): how far migration strays is calibrated on past projections (phiunit backtest); fertility, mortality and single ages are not, and ranges of homes rest on recent additions, not on past trajectories.");
}
