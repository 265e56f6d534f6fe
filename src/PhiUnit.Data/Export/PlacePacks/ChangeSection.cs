namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>What changed since the last release.</summary>
static class ChangeSection
{
    const int MostInputs = 20;

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "What changed since the last release");
        if (pack.Change is not { } change)
        {
            html.Paragraph("This is the first release of this place in its workspace.");
            return;
        }
        html.Paragraph($"Compared with release {change.RunId} of {change.Published.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}.");
        var years = PopulationSection.Years(pack);
        var titles = pack.Report.Scenarios.ToDictionary(s => s.Name, s => s.Title);
        html.Table("Population now and in the release before", ["Scenario and year", "Before", "Now", "Difference"],
            [.. change.Figures.Where(f => years.Contains(f.Year)).Select(f => (IReadOnlyList<string>)[$"{titles[f.Scenario]}, {f.Year}", Say.People(f.Before), Say.People(f.Now), Say.Signed(f.Now - f.Before)])]);
        Inputs(html, "New among its inputs", change.NewInputs);
        Inputs(html, "No longer among its inputs", change.GoneInputs);
        if (change.NewInputs.Count + change.GoneInputs.Count == 0) html.Paragraph("Both were made from the same files: a difference comes from scenarios, draws or the engine.");
    }

    static void Inputs(HtmlText html, string title, IReadOnlyList<string> inputs)
    {
        if (inputs.Count == 0) return;
        html.Paragraph($"{title}: {string.Join("; ", inputs.Take(MostInputs))}{(inputs.Count > MostInputs ? $"; and {inputs.Count - MostInputs} more" : "")}.");
    }
}
