using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Places;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>How many people of each age, and how sure we are.</summary>
static class PopulationSection
{
    static readonly int[] Horizons = [2030, 2033, 2035, 2040];

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "How many people, and how sure we are");
        foreach (var scenario in pack.Shown) html.Heading(3, scenario.Title).Note(scenario.Note);
        Fan(html, pack);
        foreach (var scenario in pack.Shown) Ages(html, pack, scenario);
        html.Heading(2, "The shape of the population").Figure($"Population pyramids, recent trends continue: {string.Join(", ", pack.Pyramids.Select(p => p.Year))}",
            new PyramidChart(BandNames(pack), [.. pack.Pyramids.Select(p => (p.Year, p.Females, p.Males))]).Svg("pyramids", $"Population pyramids of {pack.Report.Place.Name}",
                $"Females to the left and males to the right in five-year age groups. The line around the bars of later years is {pack.FirstYear}. The table below holds the figures."));
        if (pack.Pyramids[^1].Year < 2043) html.Note($"The projection ends in {pack.LastYear}; the papers' third pyramid, of 2043, is therefore that of {pack.LastYear}.");
        html.Table("People by sex and age group", ["Age", .. pack.Pyramids.SelectMany(p => new[] { $"Females {p.Year}", $"Males {p.Year}" })],
            [.. BandNames(pack).Select((name, b) => (IReadOnlyList<string>)[name, .. pack.Pyramids.SelectMany(p => new[] { Say.People(p.Females[b]), Say.People(p.Males[b]) })])]);
    }

    static void Fan(HtmlText html, PlacePack pack)
    {
        var observed = pack.Observed.Where(o => o.Key.Measure == "population" && o.Key.Year <= pack.FirstYear).Select(o => ((double)o.Key.Year, o.Value)).OrderBy(o => o.Item1).ToList();
        var lead = pack.Plan ?? pack.Trend;
        var lines = new List<ChartLine> { new("estimates", observed, Palette.Ink) };
        lines.Add(new("recent trends", [.. pack.Trend.Population.Select(p => ((double)p.Year, p.Total))], Palette.Blue));
        if (pack.Plan is { } plan) lines.Add(new("local plans", [.. plan.Population.Select(p => ((double)p.Year, p.Total))], Palette.Orange, Palette.Dashed));
        if (Official(pack) is { Count: > 0 } official) lines.Add(new("ONS 2022-based", official, Palette.Grey, Palette.Dotted));
        var fan = pack.Trend;
        html.Figure($"Population from the estimates to {pack.LastYear}", new LineChart { Lines = lines, Bands = Bands(pack, fan), Heading = "People" }.Svg(
            "fan", $"Population of {pack.Report.Place.Name}", $"Estimates, then each scenario{(pack.IsDrawn ? "; around recent trends the ranges of 50, 80 and 95 % of draws, darker inside" : "")}. "
                + $"The scale does not begin at zero. Recent trends reach {Say.People(PlacePack.Total(fan, pack.LastYear))} in {pack.LastYear}, local plans {Say.People(PlacePack.Total(lead, pack.LastYear))}."));
        Totals(html, pack, observed.Count == 0 ? pack.FirstYear : (int)observed[0].Item1);
    }

    static void Totals(HtmlText html, PlacePack pack, int from)
    {
        string Cell(PlaceScenario s, int year) => s.Population.FirstOrDefault(p => p.Year == year) is { } p ? Say.People(p.Total) : "";
        string Range(PlaceScenario s, int year) => Say.Interval(pack.Drawn.GetValueOrDefault((s.Name, BroadAge.AllAges, year)));
        var official = Official(pack).ToDictionary(o => o.Year, o => o.Figure);
        string[] Row(int year) =>
        [
            Say.Year(year), pack.Observed.TryGetValue(("population", year), out var seen) ? Say.People(seen) : "",
            .. pack.Shown.SelectMany(s => pack.IsDrawn ? new[] { Cell(s, year), Range(s, year) } : [Cell(s, year)]),
            official.TryGetValue(year, out var ons) ? Say.People(ons) : "",
        ];
        html.Table("Population on 30 June", ["Year", "Estimate", .. pack.Shown.SelectMany(s => pack.IsDrawn ? new[] { s.Title, "80 % of draws" } : [s.Title]), "ONS 2022-based"],
            [.. Enumerable.Range(Math.Max(from, pack.FirstYear - 10), pack.LastYear - Math.Max(from, pack.FirstYear - 10) + 1).Select(Row)]);
    }

    static void Ages(HtmlText html, PlacePack pack, PlaceScenario scenario)
    {
        var years = Years(pack);
        string Cell(string band, int year) => Say.People(scenario.Population.First(p => p.Year == year).Bands.First(b => b.Band == band).Value)
            + (pack.Drawn.GetValueOrDefault((scenario.Name, band, year)) is { IsWide: true } d ? $" ({Say.Interval(d)})" : "");
        html.Table($"People by age, {scenario.Title.ToLowerInvariant()}{(pack.IsDrawn ? "; in brackets 80 % of draws" : "")}", ["Age", .. years.Select(Say.Year)],
            [.. scenario.Population[0].Bands.Select(b => (IReadOnlyList<string>)[b.Band, .. years.Select(y => Cell(b.Band, y))])]);
    }

    /// <summary>The first year, those that people ask for, and the last.</summary>
    public static IReadOnlyList<int> Years(PlacePack pack) => [pack.FirstYear, .. Horizons.Where(y => y > pack.FirstYear && y < pack.LastYear), pack.LastYear];

    static IReadOnlyList<ChartBand> Bands(PlacePack pack, PlaceScenario scenario)
    {
        if (!pack.IsDrawn) return [];
        ChartBand Band(string name, Func<DrawnFigure, (double, double)> limits, string fill) => new(name, [.. scenario.Population
            .Where(p => pack.Drawn.ContainsKey((scenario.Name, BroadAge.AllAges, p.Year)))
            .Select(p => (Year: (double)p.Year, Limits: limits(pack.Drawn[(scenario.Name, BroadAge.AllAges, p.Year)])))
            .Select(p => (p.Year, p.Limits.Item1, p.Limits.Item2))], fill);
        return [Band("", d => (d.Lower95, d.Upper95), Palette.Pale), Band("", d => (d.Lower80, d.Upper80), Palette.Middle), Band("", d => (d.Lower50, d.Upper50), Palette.Deep)];
    }

    static IReadOnlyList<(double Year, double Figure)> Official(PlacePack pack) =>
        [.. pack.Report.Official.Where(o => o.Measure == "population" && o.Variant == "ons-2022-based").OrderBy(o => o.Year).Select(o => ((double)o.Year, o.Value))];

    static IReadOnlyList<string> BandNames(PlacePack pack) =>
        [.. Enumerable.Range(0, pack.Pyramids[0].Females.Length).Select(group => AgeGroup.Name(group, pack.Pyramids[0].Females.Length))];
}
