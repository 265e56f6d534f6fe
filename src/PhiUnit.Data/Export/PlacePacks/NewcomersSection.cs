using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>People already here and newcomers, kept apart.</summary>
static class NewcomersSection
{
    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "People already here, and newcomers").Note(
            $"Already here: residents of {pack.FirstYear} and their children. Newcomers are counted as if they left as often as everyone of their age and sex; in truth they leave more often, so that this is the most that they can be.");
        var scenario = pack.Plan ?? pack.Trend;
        var people = scenario.Population;
        html.Figure($"People already here and newcomers, {scenario.Title.ToLowerInvariant()}", new LineChart
        {
            FromZero = true,
            Heading = "People",
            Height = 260,
            Bands =
            [
                new("already here", [.. people.Select(p => ((double)p.Year, 0.0, p.Total - p.Newcomers))], Palette.Deep),
                new("newcomers", [.. people.Select(p => ((double)p.Year, p.Total - p.Newcomers, p.Total))], Palette.Pale),
            ],
            Lines = [new("", [.. people.Select(p => ((double)p.Year, p.Total - p.Newcomers))], Palette.Ink)],
        }.Svg("newcomers", $"People already here and newcomers in {pack.Report.Place.Name}", "From zero upward people already here and their children, above them newcomers and theirs."));
        var years = PopulationSection.Years(pack);
        string Cell(PlaceScenario s, int year, Func<PlacePopulation, double> of) => Say.People(of(s.Population.First(p => p.Year == year)));
        html.Table("People already here and newcomers", ["", .. years.Select(Say.Year)],
            [.. pack.Shown.SelectMany(s => new IReadOnlyList<string>[]
            {
                [$"Already here, {s.Title.ToLowerInvariant()}", .. years.Select(y => Cell(s, y, p => p.Total - p.Newcomers))],
                [$"Newcomers, {s.Title.ToLowerInvariant()}", .. years.Select(y => Cell(s, y, p => p.Newcomers))],
            })]);
    }
}
