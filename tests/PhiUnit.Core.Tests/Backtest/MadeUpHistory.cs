using PhiUnit.Core.Backtest;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Backtest;

/// <summary>A made-up history that every model can be run on: smooth ages, components that add up, a little chance.</summary>
static class MadeUpHistory
{
    public const int Areas = 24, First = 1991, Last = 2024, Ages = 91;

    static readonly Component[] Components =
        [Component.Births, Component.Deaths, Component.InternalIn, Component.InternalOut, Component.InternationalIn, Component.InternationalOut];

    /// <param name="seed">Seed of the chance.</param>
    /// <param name="changedAfter">Every figure of a later year is another one.</param>
    public static History Make(uint seed, int changedAfter = int.MaxValue)
    {
        var random = new Philox(seed, 7);
        var (width, years) = (Last - First + 1, new YearRange(First, Last));
        var totals = new double[Areas * width];
        var components = Components.ToDictionary(c => c, _ => new double[Areas * width]);
        for (var area = 0; area < Areas; area++)
        {
            var people = 60_000 + 10_000.0 * area;
            for (var year = First; year <= Last; year++)
            {
                var later = year > changedAfter ? 1.7 : 1;
                people *= 1 + 0.002 * (area % 5) + 0.004 * random.Normal(0, (uint)area, (uint)year);
                totals[area * width + year - First] = people * later;
                double[] rates = [0.012, 0.009, 0.05 + 0.001 * (area % 5), 0.05, 0.008, 0.005];
                for (var i = 0; i < rates.Length; i++) components[Components[i]][area * width + year - First] = rates[i] * people * later;
            }
        }
        return new(
            [.. Enumerable.Range(0, Areas).Select(a => new HistoryArea($"A{a}", $"Area {a}", a % 2 == 0 ? "borough" : "district", (uint)(a + 1)))], years, totals, components)
        {
            Stocks = [.. new[] { 2001, 2011, 2018, 2020 }.Select(year => Stock(totals, width, year, year > changedAfter ? 1.3 : 1))],
            LifeTables = [.. new[] { 2000, 2010, 2020 }.Select(year => Table(year, year >= changedAfter ? 0.5 : 1))],
            Patterns = new(
                [.. Enumerable.Range(0, Ages).Select(age => age is >= 15 and < 50 ? Math.Exp(-(age - 29.0) * (age - 29.0) / 60) : 0)],
                [.. Enumerable.Range(0, Ages).Select(age => 0.01 + 0.05 * Math.Exp(-Math.Abs(age - 23) / 8.0))], 1.05),
        };
    }

    static AgeStock Stock(double[] totals, int width, int year, double tilt)
    {
        var people = new double[Areas * CohortShape.Sexes * Ages];
        for (var area = 0; area < Areas; area++)
        {
            var cells = people.AsSpan(area * CohortShape.Sexes * Ages, CohortShape.Sexes * Ages);
            for (var i = 0; i < cells.Length; i++) cells[i] = Math.Exp(-i % Ages / (60.0 * tilt)) * (i % Ages > 80 ? 0.5 : 1);
            var scale = totals[area * width + year - First] / Ordered.Sum(cells);
            for (var i = 0; i < cells.Length; i++) cells[i] *= scale;
        }
        return new(year, people);
    }

    static LifeTable Table(int year, double level) =>
        new(year, 101, [.. Enumerable.Range(0, 202).Select(i => Math.Min(0.6, level * 0.0004 * Math.Exp(0.07 * (i % 101))))]);

    public static BacktestSetting Setting => new([.. Enumerable.Range(2001, 23)], [1, 2, 5, 10], new(["borough", "district"], 100_000), [10, 100], 30, 20);
}
