namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>A place pack as one HTML file: no script, nothing fetched from elsewhere, prints on A4; a table behind every chart.</summary>
public static class PlacePackPage
{
    const string Style = """

        body { font-family: Arial, sans-serif; max-width: 60rem; }
        h1 { margin-bottom: .2rem; }
        h2 { border-top: 3px solid #0b0c0c; padding-top: .6rem; margin-top: 2rem; }
        figure { margin: 1rem 0; }
        figcaption { font-weight: 600; margin-bottom: .4rem; }
        svg { width: 100%; height: auto; }
        td.figure { text-align: right; font-variant-numeric: tabular-nums; }
        table { font-size: .8rem; width: 100%; }
        caption { font-size: .9rem; }
        ul.headlines { font-size: 1.1rem; padding-left: 1.2rem; }
        ul.headlines li { margin-bottom: .5rem; }
        p.note { font-size: .8rem; }
        .sources td, .sources td.figure { text-align: left; overflow-wrap: anywhere; }
        .sources td:last-child { font-family: monospace; font-size: .7rem; }
        @page { size: A4; margin: 14mm; }
        @media print {
          body { font-size: 10pt; max-width: none; padding: 0; }
          h2, h3, figcaption, caption { break-after: avoid; }
          figure, tr, .wide { break-inside: avoid; }
          .wide.sources { break-inside: auto; }
          thead { display: table-header-group; }
          .wide { overflow: visible; }
          table { font-size: 7.5pt; }
          th, td { padding: .12rem .35rem; }
        }
        """;

    /// <param name="pack">What it shows.</param>
    /// <returns>The whole file.</returns>
    public static string Of(PlacePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var html = new HtmlText();
        html.Paragraph($"{pack.Report.Place.Code}. Release {pack.Report.RunId} of {pack.Provenance.PublishedText}. {pack.Provenance.Geography}.");
        html.Heading(2, "At a glance").Items(Headlines.Of(pack), "headlines");
        html.Note("Figures are rounded by the rules at the end; they may not add up. Projections show what happens if their assumptions hold. "
            + IntervalSentence(pack));
        PopulationSection.Write(html, pack);
        OlderSection.Write(html, pack);
        GrowthSection.Write(html, pack);
        HomesSection.Write(html, pack);
        NewcomersSection.Write(html, pack);
        IndexSection.Write(html, pack);
        InequalitySection.Write(html, pack);
        ChangeSection.Write(html, pack);
        SourcesSection.Write(html, pack);
        return html.Page($"{pack.Report.Place.Name}: population, homes and health", Style);
    }

    static string IntervalSentence(PlacePack pack) => pack.IsDrawn
        ? "Of 100 draws of the projection 80 lie within the range given in brackets; what is said of the scenarios below says how far to trust it."
        : "There is no interval: this release was made without draws (phiunit project --draws 1000).";
}
