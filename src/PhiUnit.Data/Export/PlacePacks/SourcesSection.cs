namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Where each figure came from, how it is rounded, and under which licence.</summary>
static class SourcesSection
{
    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "Where the figures come from");
        foreach (var line in pack.Provenance.Attribution) html.Paragraph(line);
        html.Paragraph($"Licence: {string.Join("; ", pack.Provenance.Licences)}, {Provenance.OpenGovernmentLicence}");
        html.Paragraph($"Made by {Provenance.Author} {pack.Provenance.CodeVersion}; the run id {pack.Report.RunId} is a hash of these files, the scenarios and the code. 'phiunit explain' leads from a figure to its inputs.");
        html.Table("Rounding", ["Figure", "To the nearest", "Why"], [.. Rounding.All.Select(r => (IReadOnlyList<string>)[r.Quantity.Replace('_', ' '), FormattableString.Invariant($"{r.Nearest} {r.Unit}"), r.Source])]);
        html.Table("Published files that this release was made from", ["Dataset", "Release", "File", "SHA-256"],
            [.. pack.Inputs.Select(i => (IReadOnlyList<string>)[i.Dataset, i.Release, i.File, i.Sha256])], "sources");
    }
}
