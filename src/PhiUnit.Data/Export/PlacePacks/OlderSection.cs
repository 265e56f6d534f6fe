using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>People of 65, 80 and 90 and over.</summary>
static class OlderSection
{
    const double Panel = 240;

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "Older people");
        var drawing = new SvgDrawing(Panel * BroadAge.Older.Count, 240);
        foreach (var (i, band) in BroadAge.Older.Index()) Chart(pack, band.Name).Draw(drawing, Panel * i);
        html.Figure("People of older ages, recent trends continue", drawing.Svg("older", $"Older people in {pack.Report.Place.Name}",
            $"Three charts, each with a scale of its own from zero: 65 and over, 80 and over, 90 and over{(pack.IsDrawn ? "; the shaded range holds 80 % of draws" : "")}."));
        var years = PopulationSection.Years(pack);
        string Cell(string scenario, string band, int year) => Say.People(pack.Older[(scenario, band, year)])
            + (pack.Drawn.GetValueOrDefault((scenario, band, year)) is { IsWide: true } d ? $" ({Say.Interval(d)})" : "");
        html.Table($"People of older ages{(pack.IsDrawn ? "; in brackets 80 % of draws" : "")}", ["Age", .. years.Select(Say.Year), $"{years[0]} to {years[^1]}"],
            [.. pack.Shown.SelectMany(s => BroadAge.Older.Select(b => (IReadOnlyList<string>)
                [$"{b.Name}, {s.Title.ToLowerInvariant()}", .. years.Select(y => Cell(s.Name, b.Name, y)), Say.Change(pack.Older[(s.Name, b.Name, years[0])], pack.Older[(s.Name, b.Name, years[^1])])]))]);
    }

    static LineChart Chart(PlacePack pack, string band)
    {
        var years = pack.Trend.Population.Select(p => p.Year).ToList();
        var drawn = years.Where(y => pack.Drawn.ContainsKey((pack.Trend.Name, band, y))).ToList();
        return new()
        {
            Heading = $"{band[..^1]} and over",
            FromZero = true,
            Width = Panel,
            Height = 230,
            Right = 16,
            Lines = [new("", [.. years.Select(y => ((double)y, pack.Older[(pack.Trend.Name, band, y)]))], Palette.Blue)],
            Bands = drawn.Count == 0 ? [] : [new("", [.. drawn.Select(y => pack.Drawn[(pack.Trend.Name, band, y)]).Zip(drawn, (d, y) => ((double)y, d.Lower80, d.Upper80))], Palette.Pale)],
        };
    }
}
