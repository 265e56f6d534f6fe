using PhiUnit.Core.Backtest;

namespace PhiUnit.Data.Backtest;

/// <summary>The groups of cases that a back-test is scored by.</summary>
static class BacktestGroups
{
    /// <summary>Names of our models, the one to quote first.</summary>
    public static readonly string[] Ours = ["ensemble", "trend"];

    static readonly string[] SizeNames = ["small", "medium", "large"];

    /// <summary>All held-out cases; by type, size and origin; calibration cases; real-time cases.</summary>
    public static IEnumerable<(string Part, string Group, string Value, IEnumerable<BacktestCase> Cases)> Of(Hindcast hindcast)
    {
        var (result, cells) = (hindcast.Result, hindcast.Result.Setting.Cells);
        var held = result.HeldOut.ToList();
        yield return ("held_out", "all", "all", held);
        foreach (var kind in held.GroupBy(c => hindcast.History.Areas[c.Area].Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) yield return ("held_out", "kind", kind.Key, kind);
        foreach (var size in held.GroupBy(c => c.Cell % (cells.Sizes.Count + 1)).OrderBy(g => g.Key)) yield return ("held_out", "size", SizeNames[size.Key], size);
        foreach (var origin in held.GroupBy(c => c.Origin).OrderBy(g => g.Key)) yield return ("held_out", "origin", $"{origin.Key}", origin);
        yield return ("calibration", "all", "all", result.Cases.Where(c => result.Split.Calibrates(c.Area, c.Origin, c.Horizon)));
        yield return ("real_time", "all", "all", hindcast.RealTime.HeldOut);
    }

    /// <summary>Each of our models beside every other, on the same held-out areas and origins.</summary>
    public static IEnumerable<SideBySide> Compared(Hindcast hindcast)
    {
        var held = hindcast.Result.HeldOut.ToList();
        return Ours.SelectMany(ours => SideBySide.Of(held, ours));
    }

    public static string PartOf(Split split, BacktestCase one) =>
        split.HoldsOut(one.Area, one.Origin) ? "held_out" : split.Calibrates(one.Area, one.Origin, one.Horizon) ? "calibration" : "neither";
}
