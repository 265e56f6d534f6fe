using PhiUnit.Core.Backtest;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Backtest;

/// <summary>What the calibration part says of errors of the ensemble, in the layout of Reference/Backtest/ensemble-error-*.csv.</summary>
static class EnsembleErrorTables
{
    const string Text = "VARCHAR", Whole = "INTEGER", Number = "DOUBLE", Period = "calibration part, origins 2001 to 2021";

    public static IEnumerable<TidyTable> All(Hindcast hindcast)
    {
        var (cells, spreads) = (hindcast.Result.Setting.Cells, Spreads(hindcast).ToList());
        yield return new("ensemble_error_scales", [("horizon", Whole), ("kind", Text), ("size", Whole), ("scale", Number)],
        [
            .. from spread in spreads
               from kind in Enumerable.Range(0, cells.Kinds.Count)
               from size in Enumerable.Range(0, cells.Sizes.Count + 1)
               select new object?[] { spread.Horizon, cells.Kinds[kind], size, spread.Spread.Scale(kind * (cells.Sizes.Count + 1) + size) },
        ]);
        yield return new("ensemble_error_shapes", [("horizon", Whole), ("probability", Number), ("error", Number)],
            [.. from spread in spreads from point in spread.Spread.Shape.Index() select new object?[] { spread.Horizon, point.Index / (spread.Spread.Shape.Length - 1.0), point.Item }]);
        yield return new("ensemble_error_links", [("name", Text), ("value", Number), ("unit", Text), ("period", Text), ("source", Text)], [.. Links(cells, ErrorLinksFit.Of(hindcast.Result, BacktestGroups.Ours[0]))]);
    }

    static IEnumerable<(int Horizon, ErrorSpread Spread)> Spreads(Hindcast hindcast) =>
        hindcast.Result.Spreads.Where(s => s.Key.Model == BacktestGroups.Ours[0]).OrderBy(s => s.Key.Horizon).Select(s => (s.Key.Horizon, s.Value));

    static IEnumerable<object?[]> Links(PlaceCells cells, ErrorLinks links) =>
    [
        ["error_memory", links.Memory, "exponent m: errors h and k years ahead are correlated by (h / k) to the power of m", Period,
            "PhiUnit's back-test of English authorities: nearest to the correlations between errors of the ensemble 1, 2, 5 and 10 years ahead"],
        ["error_shared", links.Shared, "share of the variance that all places have in common", Period, "PhiUnit's back-test of English authorities: mean product of errors of two places of different type over the mean square, origin by origin"],
        .. cells.Kinds.Index().Select(kind => new object?[]
        {
            $"error_shared_{kind.Item.ToLowerInvariant().Replace(' ', '_')}", links.OfKind(kind.Index), $"share of the variance that places of type {kind.Item} have in common, beyond what all share", Period,
            "PhiUnit's back-test of English authorities: mean product of errors of two places of the type over the mean square, less what all share",
        }),
    ];
}
