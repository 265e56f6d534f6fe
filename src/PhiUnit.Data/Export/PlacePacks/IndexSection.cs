using PhiUnit.Data.Export.Charts;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>The Health Index: where the place ranks, whether the difference is real, which indicator moved it.</summary>
static class IndexSection
{
    const int MostMoved = 8;

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "Health Index");
        if (pack.Report.Index.Count == 0)
        {
            html.Paragraph("This release holds no Health Index scores of the place.");
            return;
        }
        var (first, newest) = (IndexMovement.FirstYear(pack), IndexMovement.NewestYear(pack));
        html.Note("England in 2015 is 100; 10 points are one standard deviation of authorities then; more is better.");
        Radar(html, pack, first, newest);
        Scores(html, pack, first, newest);
        Ranks(html, pack);
        html.Table($"Indicators that moved most, {newest - 1} to {newest}", ["Indicator", $"Score {newest}", "Change"],
            [.. IndexMovement.Indicators(pack).Take(MostMoved).Select(i => (IReadOnlyList<string>)[i.Name, Say.Points(i.Score), Say.SignedPoints(i.Change)])]);
    }

    static void Radar(HtmlText html, PlacePack pack, int first, int newest)
    {
        var nodes = pack.Report.Index.Where(s => s.Level == "subdomain" && s.Year == newest).ToList();
        double[] Of(int year) => [.. nodes.Select(n => IndexMovement.Shown(IndexMovement.Of(pack, n.Code, year)!))];
        html.Figure($"Subdomains of the Health Index: {newest} (whole line) and {first} (dashed)", new RadarChart([.. nodes.Select(n => Short(n.Name))], Of(newest), Of(first)).Svg(
            "radar", $"Health Index of {pack.Report.Place.Name} by subdomain", $"A ring for each subdomain score; further out is better, the thick ring is England in 2015. The table below holds the scores of {first} and {newest}."));
    }

    static void Scores(HtmlText html, PlacePack pack, int first, int newest)
    {
        var ranks = pack.Ranks.Where(r => r.Place == pack.Report.Place.Name).ToDictionary(r => r.Code);
        IReadOnlyList<string> Row(PlaceScore s)
        {
            var before = IndexMovement.Of(pack, s.Code, first)!;
            var rank = ranks.GetValueOrDefault(s.Code);
            return
            [
                s.Level == "subdomain" ? Short(s.Name) : s.Name, Say.Points(IndexMovement.Shown(before)), Say.Points(IndexMovement.Shown(s)), Say.SignedPoints(IndexMovement.Shown(s) - IndexMovement.Shown(before)),
                .. rank is null ? Array.Empty<string>() : [Say.Year(rank.Rank), $"{rank.Lower} to {rank.Upper}", Say.Share(rank.AboveEngland), Say.Share(rank.AboveBase)],
            ];
        }
        string[] ranked = ranks.Count == 0 ? [] : [$"Rank of {pack.Ranks[0].Of}", "95 % of draws", "Above England", $"Above {first}"];
        html.Table("Scores, movement and rank", ["", Say.Year(first), Say.Year(newest), "Change", .. ranked], [.. pack.Report.Index.Where(s => s.Year == newest && s.Level != "indicator").Select(Row)]);
    }

    static void Ranks(HtmlText html, PlacePack pack)
    {
        if (pack.Ranks.Count == 0) return;
        html.Note("Rank, being above England and being above the first year are given with the share of draws of the index under other weights, normalisations and treatments of outliers in which they hold; errors of the published values themselves are not in it.");
        if (pack.Ranks.All(r => r.Place == pack.Report.Place.Name)) return;
        html.Table($"Ranks of the places, {pack.Ranks[0].Year}, of {pack.Ranks[0].Of} authorities", ["Place", "Part", "Score", "Rank", "95 % of draws", "Above England"],
            [.. pack.Ranks.Where(r => r.Level != "subdomain").OrderBy(r => r.Place, StringComparer.Ordinal).Select(r => (IReadOnlyList<string>)
                [r.Place, r.Name, Say.Points(r.Score), Say.Year(r.Rank), $"{r.Lower} to {r.Upper}", Say.Share(r.AboveEngland)])]);
    }

    /// <summary>ONS writes the level behind some names.</summary>
    static string Short(string name) => name.Replace(" Subdomain", "", StringComparison.OrdinalIgnoreCase);
}
