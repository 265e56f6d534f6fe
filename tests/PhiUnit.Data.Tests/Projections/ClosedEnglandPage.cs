using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>The figures of docs/closed-england.md, row by row.</summary>
static class ClosedEnglandPage
{
    const int Last = 2040;
    static readonly int[] Years = [2024, 2030, 2040];

    public static void Check(Store store)
    {
        Place[] places = [.. AreaRegister.Default.HomePlaces.Select(code => new Place(code, AreaRegister.Default.NameOf(code)!))];
        ScenarioRun Run(string name) => ScenarioRuns.Run(store, places, [ScenarioLibrary.Find(name)!], Last)[0];
        var (alone, inside, held, fitted) = (Run("trend"), Run("england"), Run("england-constrained"), Run("england-constrained-population"));
        string[] lines =
        [
            .. Rows(places, place => Beside(alone, inside, place)),
            .. Rows(places, place => Beside(inside, held, place)),
            .. Rows(places, place => Beside(held, fitted, place)),
            .. Years.Select(year => England(inside, held, fitted, store, year)),
            .. held.System!.Constraint.Where(row => Years.Contains(row.Year)).Select(Fit),
        ];
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "closed-england.md"));
        var missing = lines.Where(line => !page.Contains(line)).ToList();
        Assert.True(missing.Count == 0, "docs/closed-england.md lacks:\n" + string.Join("\n", missing));
    }

    /// <summary>One row for each place, and one for all of them.</summary>
    static IEnumerable<string> Rows(Place[] places, Func<int, double[]> figures)
    {
        var rows = places.Select((place, i) => (place.Name, Figures: figures(i))).ToList();
        rows.Add(("BLMK", [.. Enumerable.Range(0, rows[0].Figures.Length).Select(i => rows.Sum(row => row.Figures[i]))]));
        return rows.Select(row => Row([row.Name, .. row.Figures.Select((figure, i) => People(figure, signed: i > 1))]));
    }

    /// <summary>People of the last year in two runs, the difference, and of it: births, deaths, internal net, international net, adjustment.</summary>
    static double[] Beside(ScenarioRun first, ScenarioRun second, int place)
    {
        double Sum(ScenarioRun run, Component component) => run.Result.Years.StepYears.Sum(year => Total(run, run.Result.Of(component, year), place));
        double Change(Component component) => Sum(second, component) - Sum(first, component);
        var (before, after) = (Total(first, first.Result.Population(Last), place), Total(second, second.Result.Population(Last), place));
        return
        [
            before, after, after - before, Change(Component.Births), -Change(Component.Deaths),
            Change(Component.InternalIn) - Change(Component.InternalOut), Change(Component.InternationalIn) - Change(Component.InternationalOut),
            Change(Component.Adjustment),
        ];
    }

    static double Total(ScenarioRun run, ReadOnlySpan<double> cells, int place)
    {
        var length = run.Result.Shape.Length / run.Result.Shape.Places;
        return cells.Slice(place * length, length).ToArray().Sum();
    }

    static string England(ScenarioRun inside, ScenarioRun held, ScenarioRun fitted, Store store, int year)
    {
        var published = store.Query($"SELECT sum(population)::DOUBLE FROM clean.npp_population WHERE year = {year}", row => row.GetDouble(0))[0];
        double Of(ScenarioRun run) => run.System!.Result.Population(year).ToArray().Sum();
        return Row([$"{year}", People(Of(inside)), People(Of(held)), People(Of(fitted)), People(published)]);
    }

    static string Fit(ConstraintRow fit) => Row(
        [$"{fit.Year}", fit.Quantity, People(fit.Before), People(fit.Target), Number(fit.SmallestFactor, "0.000"), Number(fit.LargestFactor, "0.000"), $"{fit.Rounds}"]);

    static string People(double value, bool signed = false) => Number(Math.Round(value / 10) * 10, signed ? "+#,0;-#,0;0" : "#,0");

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
