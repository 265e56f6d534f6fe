using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Which components drive growth.</summary>
static class GrowthSection
{
    static readonly (string Component, string Name)[] Columns =
    [
        ("births", "Births"), ("deaths", "Deaths"), ("internal_in", "Moves in"), ("internal_out", "Moves out"),
        ("international_in", "Immigration"), ("international_out", "Emigration"),
    ];

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "What drives growth");
        foreach (var (i, scenario) in pack.Shown.Index())
        {
            var years = scenario.Components.Select(c => c.Year).Distinct().Order().ToList();
            var causes = years.Select(y => ChangeByCause.Sum(scenario, y, y)).ToList();
            html.Figure($"What changes the population each year, {scenario.Title.ToLowerInvariant()}", new BarChart(years, [.. Parts(causes)]).Svg($"components-{i}",
                $"Components of change in {pack.Report.Place.Name}, {scenario.Title.ToLowerInvariant()}",
                $"For each year births less deaths, net moves within the country, net international migration, piled up from zero, upward what adds and downward what takes away; the line is the change of the population. To {pack.LastYear} the population changes by {Say.Signed(causes.Sum(c => c.Total))}."));
            Table(html, scenario, years);
        }
    }

    static IEnumerable<(string, string, double[])> Parts(List<ChangeByCause> causes)
    {
        yield return ("births less deaths", Palette.Blue, [.. causes.Select(c => c.Natural)]);
        yield return ("moves in the country", "#ffffff", [.. causes.Select(c => c.Internal)]);
        yield return ("international", Palette.Middle, [.. causes.Select(c => c.International)]);
        if (causes.Any(c => c.Other != 0)) yield return ("adjustment", Palette.Grey, [.. causes.Select(c => c.Other)]);
    }

    static void Table(HtmlText html, PlaceScenario scenario, List<int> years)
    {
        var figures = scenario.Components.ToDictionary(c => (c.Year, c.Component), c => c.Value);
        var other = figures.Keys.Any(k => k.Component is "adjustment" or "clipped" or "net_migration");
        IReadOnlyList<string> Row(int year)
        {
            var cause = ChangeByCause.Sum(scenario, year, year);
            return [Say.Year(year), .. Columns.Select(c => Say.People(figures.GetValueOrDefault((year, c.Component)))), .. other ? [Say.Signed(cause.Other)] : Array.Empty<string>(), Say.Signed(cause.Total)];
        }
        html.Table($"Components of change in the year to 30 June, {scenario.Title.ToLowerInvariant()}",
            ["Year", .. Columns.Select(c => c.Name), .. other ? ["Adjustment"] : Array.Empty<string>(), "Change"], [.. years.Select(Row)]);
    }
}
