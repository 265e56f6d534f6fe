using System.Globalization;
using PhiUnit.Core.Backtest;
using PhiUnit.Data.Backtest;
using Spectre.Console;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints a back-test for people: where ours is worse, errors, coverage.</summary>
static class BacktestPrinter
{
    public static void Print(Hindcast hindcast, Terminal terminal)
    {
        var held = hindcast.Result.HeldOut.ToList();
        var worse = SideBySide.Of(held, "ensemble").Where(s => s.IsWorse).ToList();
        Terminal.Print($"");
        Terminal.Print($"Held-out areas and origins ({string.Join(", ", held.Select(c => c.Origin).Distinct().Order())}).");
        Terminal.Print($"{(worse.Count == 0 ? "The ensemble is worse than no other model on the same areas and origins." : "The ensemble is worse, on the same areas and origins, than:")}");
        foreach (var s in worse) Terminal.Print($"  {s.Other}, {s.Horizon} years ahead: median error {Percent(s.OurError)} against {Percent(s.OtherError)} ({s.Cases:N0} cases)");
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in (string[])["Model", "Years ahead", "Median error", "Bias", "90 % below", "Within 5 %", "80 % held", "95 % held", "Areas", "Origins"]) table.AddColumn(header);
        foreach (var row in ScoreRow.ByModel(held))
        {
            table.AddRow(
                row.Model, $"{row.Horizon}", Percent(row.Errors.MedianApe), Percent(row.Errors.Malpe), Percent(row.Errors.P90Ape), Percent(row.Errors.Within5),
                row.Interval is null ? "-" : Percent(row.Interval.Coverage[1]), row.Interval is null ? "-" : Percent(row.Interval.Coverage[2]), $"{row.Areas}", $"{row.Origins}");
        }
        terminal.Out.Write(table);
        Terminal.Print($"Every measure, by age, type and size, and what was held out: phiunit backtest --out DIR");
    }

    static string Percent(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
