using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>The figures of docs/england-rerun.md, row by row.</summary>
static class EnglandRerunPage
{
    static readonly int[] Shown = [2023, 2027, 2032, 2037, 2042, 2047];

    static readonly (string Name, int From, int To)[] Bands =
        [("0", 0, 0), ("1-14", 1, 14), ("15-89", 15, 89), ("90-99", 90, 99), ("100-104", 100, 104), ("105-109", 105, 109), ("110+", 110, 110)];

    static readonly (string Name, RerunConvention Convention)[] Conventions =
    [
        ("as ONS runs it", new(1.05)),
        ("women at the start with the first half (United Nations)", new(1.05, Convention.MidStep, WomenAtStart.WithFirstHalf)),
        ("end-step", new(1.05, Convention.EndStep)),
        ("aged-on, rates as in decision 6", new(1.05, Convention.AgedOn)),
        ("sex ratio at birth 1.045", new(1.045)),
        ("sex ratio at birth 1.055", new(1.055)),
    ];

    public static void Check(NationalRerun rerun, Store store)
    {
        List<string> lines =
        [
            .. Bands.Select(b => Band(rerun, b.Name, b.From, b.To)),
            Totals("births", rerun.Births),
            Totals("deaths", rerun.Deaths),
            .. rerun.Population.Where(d => d.Age == 105 && d.Relative > 0.01).Select(Missing),
            .. Conventions.Select(c => Compared(c.Name, NationalRerun.Run(store, rerun.Result.Years, c.Convention))),
        ];
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "england-rerun.md"));
        var missing = lines.Where(l => !page.Contains(l)).ToList();
        Assert.True(missing.Count == 0, "docs/england-rerun.md lacks:\n" + string.Join("\n", missing));
    }

    /// <summary>Largest relative difference in the years shown and in any year, and the largest in people.</summary>
    static string Band(NationalRerun rerun, string name, int from, int to)
    {
        var cells = rerun.Population.Where(d => d.Age >= from && d.Age <= to).ToList();
        // From 110 on the published figures are 0 to 12 people: a share of them says nothing.
        string Largest(IEnumerable<RerunDifference> some) => from == 110 ? "-" : Percent(some.Max(d => d.Relative));
        var years = Shown.Select(year => Largest(cells.Where(d => d.Year == year)));
        return Row([name, .. years, Largest(cells), Number(cells.Max(d => Math.Abs(d.People)), "0.0")]);
    }

    static string Totals(string name, IReadOnlyList<RerunDifference> totals) => Row(
        [name, .. Shown.Select(year => Percent(totals.Single(d => d.Year == year).Relative)), Percent(totals.Max(d => d.Relative)),
            Number(totals.Max(d => Math.Abs(d.People)), "0.0")]);

    static string Missing(RerunDifference d) => Row(
        [$"{d.Year}", d.Sex == Sex.Female ? "female" : "male", Number(d.Published, "0"), Number(d.Rerun, "0.0"), Number(d.People, "+0.0;-0.0"), Percent(d.Relative, "0.0")]);

    static string Compared(string name, NationalRerun rerun) => Row(
        [name, Percent(rerun.Largest(0, 89).Relative), Percent(rerun.Largest(90, 104).Relative), Percent(rerun.Births.Max(d => d.Relative)),
            Percent(rerun.Deaths.Max(d => d.Relative))]);

    static string Percent(double ratio, string format = "0.0000") => Number(ratio * 100, format) + " %";

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
