using System.Globalization;
using PhiUnit.Data.Places;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints what the draws say of the figures of a place: how long they last, what may be passed, where the spread comes from.</summary>
static class UncertaintyPrinter
{
    public static void Print(PlaceReport report, PlaceScenario scenario)
    {
        if (report.Uncertainty.FirstOrDefault(u => u.Scenario == scenario.Name) is not { } uncertainty) return;
        Terminal.Print($"  Shelf life (80 % of the draws within 10 %): {string.Join(", ", uncertainty.ShelfLives.Select(Life))}");
        foreach (var passing in uncertainty.Chances.GroupBy(c => c.Threshold))
            Terminal.Print($"  Chance of more than {passing.Key:N0} people: {string.Join(", ", passing.Where(c => c.Year % 5 == 0).Select(c => $"{c.Year} {Percent(c.Share)}"))}");
        if (uncertainty.Sources.Count > 0)
            Terminal.Print($"  Spread of {uncertainty.Sources[0].Year}: {string.Join(", ", uncertainty.Sources.Where(s => s.Share >= 0.005).Select(s => $"{s.Source} {Percent(s.Share)}"))}");
    }

    static string Life(PlaceShelfLife life) => $"{life.Band} {(life.ReachesEnd ? "beyond " : "to ")}{life.LastYear}";

    static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
