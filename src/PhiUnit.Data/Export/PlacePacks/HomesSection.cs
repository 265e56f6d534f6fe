using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Homes: of local plans, of the past, as official households imply them; and what if more or fewer are built.</summary>
static class HomesSection
{
    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "Homes");
        var (past, official) = (PlaceHomesFigures.PastByYear(pack), OfficialByYear(pack));
        var lines = new List<ChartLine> { new("built, less demolished", [.. past.Select(p => ((double)p.Year, p.Homes))], Palette.Ink) };
        if (pack.Plan is { } plan) lines.Add(new("local plans", ByYear(plan), Palette.Orange, Palette.Dashed));
        lines.Add(new("recent trends need", ByYear(pack.Trend), Palette.Blue, Palette.DashDotted));
        if (official.Count > 0) lines.Add(new("ONS households imply", official, Palette.Grey, Palette.Dotted));
        html.Figure("Net additional homes a year", new LineChart { Lines = lines, FromZero = true, Heading = "Homes", Right = 170 }.Svg("homes", $"Net additional homes a year in {pack.Report.Place.Name}",
            "Homes added in past years, then those of local plans, those that the population of recent trends needs, and those that ONS's household projections imply."));
        Table(html, pack, past, official);
        WhatIf(html, pack);
    }

    static void Table(HtmlText html, PlacePack pack, IReadOnlyList<(int Year, double Homes)> past, IReadOnlyList<(double Year, double Figure)> official)
    {
        var (built, implied) = (past.ToDictionary(p => p.Year, p => p.Homes), official.ToDictionary(o => (int)o.Year, o => o.Figure));
        string Cell(IReadOnlyDictionary<int, double> figures, int year) => figures.TryGetValue(year, out var value) ? Say.Homes(value) : "";
        var byScenario = pack.Shown.Select(s => ByYear(s).ToDictionary(h => (int)h.Year, h => h.Figure)).ToList();
        var from = past.Count == 0 ? pack.FirstYear + 1 : Math.Max(past[0].Year, pack.FirstYear - 10);
        html.Table("Net additional homes in the year to 30 June (of past years to 31 March)", ["Year", "Built, less demolished", .. pack.Shown.Select(s => s.Title), "ONS households imply"],
            [.. Enumerable.Range(from, pack.LastYear - from + 1).Select(y => (IReadOnlyList<string>)[Say.Year(y), Cell(built, y), .. byScenario.Select(s => Cell(s, y)), Cell(implied, y)])]);
    }

    /// <summary>Every scenario of the release beside the others.</summary>
    static void WhatIf(HtmlText html, PlacePack pack)
    {
        var base_ = PlacePack.Total(pack.Trend, pack.FirstYear);
        IReadOnlyList<string> Row(PlaceScenario s)
        {
            var total = PlacePack.Total(s, pack.Horizon);
            return [s.Title, Say.Homes(PlaceHomesFigures.Yearly(s, pack.Horizon)), Say.People(total), Say.Interval(pack.Drawn.GetValueOrDefault((s.Name, Projections.BroadAge.AllAges, pack.Horizon))), Say.Change(base_, total)];
        }
        html.Heading(3, "What if more or fewer homes are built").Table($"Scenarios of this release, {pack.Horizon}",
            ["Scenario", "Homes a year", $"Population {pack.Horizon}", "80 % of draws", $"Since {pack.FirstYear}"], [.. pack.Report.Scenarios.Select(Row)]);
        html.Note("Other shares of the plan: phiunit project --scenario trend --scenario local-plan --scenario local-plan-50 --scenario local-plan-75 --scenario local-plan-120");
    }

    static IReadOnlyList<(double Year, double Figure)> ByYear(PlaceScenario scenario) =>
        [.. scenario.Homes.Where(h => h.NetDwellings is not null).Select(h => ((double)h.Year, h.NetDwellings!.Value))];

    static IReadOnlyList<(double Year, double Figure)> OfficialByYear(PlacePack pack)
    {
        if (PlaceHomesFigures.Official(pack, pack.Horizon) is not { } official) return [];
        var homes = pack.Report.Official.Where(o => o.Measure == "dwellings" && o.Variant == official.Variant).OrderBy(o => o.Year).ToList();
        return [.. homes.Zip(homes.Skip(1), (before, now) => ((double)now.Year, now.Value - before.Value))];
    }
}
