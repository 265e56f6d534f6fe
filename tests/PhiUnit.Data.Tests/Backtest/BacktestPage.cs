using System.Globalization;
using PhiUnit.Core.Backtest;
using PhiUnit.Data.Backtest;

namespace PhiUnit.Data.Tests.Backtest;

/// <summary>Rows of docs/backtest.md as a back-test gives them.</summary>
static class BacktestPage
{
    /// <summary>Our models, held-out part: horizon, median error, what intervals held, areas, origins.</summary>
    public static IEnumerable<string[]> Coverage(Hindcast hindcast) => ScoreRow.ByModel(hindcast.Result.HeldOut.Where(c => c.Model is "ensemble" or "trend"))
        .Select(r => (string[])[$"`{r.Model}`", $"{r.Horizon}", Percent(r.Errors.MedianApe, "0.00"), .. r.Interval!.Coverage.Select(c => Percent(c, "0.0")), $"{r.Areas}", $"{r.Origins}"]);

    /// <summary>Held-out median errors by age: horizon, first age, weights by age, one set, each member.</summary>
    public static IEnumerable<string[]> Ages(Hindcast hindcast) => BacktestAgeWeights.Rows(hindcast.AgeWeighting!)
        .Select(r => (string[])[$"{r.Horizon}", $"{r.FirstAge}", Percent(r.ByAge, "0.00"), Percent(r.OfAll, "0.00"), .. r.Members.Select(m => Percent(m, "0.00"))]);

    static string Percent(double value, string format) => (100 * value).ToString(format, CultureInfo.InvariantCulture) + " %";
}
