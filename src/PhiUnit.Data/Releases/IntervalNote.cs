using PhiUnit.Core;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Releases;

/// <summary>What a reader must know of the intervals of a projection before quoting them.</summary>
public static class IntervalNote
{
    /// <param name="setting">How draws were made, or null where none were.</param>
    /// <param name="scenario">What was drawn.</param>
    public static string Of(DrawSetting? setting, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (setting is null) return "No interval is given.";
        var calibrated = scenario.Find("follow_ensemble") is > 0 ? "totals stray as past forecasts of the ensemble did" : "how far migration strays is calibrated on past projections";
        return FormattableString.Invariant($"Intervals come from {setting.Draws:N0} draws (seed {setting.Seed}): {calibrated} (phiunit backtest); fertility, mortality and single ages are not calibrated, and ranges of homes rest on recent additions, not on past trajectories.");
    }
}
