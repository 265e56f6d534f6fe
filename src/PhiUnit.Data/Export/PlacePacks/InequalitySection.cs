namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Who lives in deprived areas, and how unequal outcomes are between them and others.</summary>
static class InequalitySection
{
    static readonly string[] Fifths = ["most deprived fifth", "second fifth", "middle fifth", "fourth fifth", "least deprived fifth"];

    public static void Write(HtmlText html, PlacePack pack)
    {
        html.Heading(2, "Deprivation and inequality");
        if (pack.Inequality.Shares.Count == 0)
        {
            html.Paragraph("This release holds no deprivation of small areas: load the Indices of Deprivation and the look-ups of LSOAs to have it.");
            return;
        }
        html.Note("A small area (LSOA) has about 1,700 residents. Fifths of England are those of the Indices of Deprivation; not everyone in a deprived area is deprived, and not everyone deprived lives in one.");
        foreach (var edition in pack.Inequality.Shares.Where(s => s.Quantiles == Fifths.Length).GroupBy(s => s.Edition).OrderByDescending(e => e.Key)) Shares(html, edition.Key, [.. edition]);
        foreach (var slope in pack.Inequality.Slopes.Where(s => s.Quantiles == Fifths.Length && s.Basis == PlaceInequality.Own)) Gradient(html, pack, slope);
        foreach (var slope in pack.Inequality.Slopes.Where(s => s.Quantiles != Fifths.Length && !s.IsShare)) Gradient(html, pack, slope);
        Wards(html, pack);
    }

    static void Shares(HtmlText html, int edition, IReadOnlyList<DeprivedShare> shares)
    {
        var people = shares[0].PeopleYear;
        html.Table(FormattableString.Invariant($"Small areas and residents by fifth of England, Indices of Deprivation {edition}"),
            ["", "Small areas", "Share of small areas", .. people is { } year ? [$"Residents, {year}", "Share of residents"] : Array.Empty<string>()],
            [.. shares.Select(s => (IReadOnlyList<string>)
                [Capital(Fifths[s.Quantile - 1]), Say.Year(s.SmallAreas), Say.Percent(s.SmallAreaShare), .. s.People is { } n ? [Say.People(n), Say.Percent(s.PeopleShare!.Value)] : Array.Empty<string>()])]);
    }

    static void Gradient(HtmlText html, PlacePack pack, OutcomeSlope slope)
    {
        var values = pack.Inequality.Values.Where(v => (v.Outcome, v.Sex, v.Age, v.Period, v.Edition, v.Basis, v.Quantiles) == (slope.Outcome, slope.Sex, slope.Age, slope.Period, slope.Edition, slope.Basis, slope.Quantiles)).ToList();
        var isShare = slope.IsShare;
        string Figure(double? value) => value is not { } v ? "" : isShare ? Say.Percent(v) : Say.Figure(v);
        var isEngland = values.Exists(v => v.England is not null);
        html.Table($"{slope.Name}, {slope.Sex}, {slope.Age}, {slope.Period}, by deprivation of the place's own small areas",
            [slope.Quantiles == Fifths.Length ? "Fifth of its small areas" : "Tenth", "Value", "95 % interval", .. isEngland ? ["England, by its own"] : Array.Empty<string>()],
            [.. values.Select(v => (IReadOnlyList<string>)
                [slope.Quantiles == Fifths.Length ? Capital(Fifths[v.Quantile - 1]) : Say.Year(v.Quantile), Figure(v.Value), v.Lower95 is null ? "" : $"{Figure(v.Lower95)} to {Figure(v.Upper95)}", .. isEngland ? [Figure(v.England)] : Array.Empty<string>()])]);
        html.Paragraph(InequalitySentence.Of(slope));
        if (isShare) html.Note("Not standardised by age: deprived areas are often younger, and their share is then lower than that of people of the same age would be.");
    }

    static void Wards(HtmlText html, PlacePack pack)
    {
        var wards = pack.Inequality.Wards;
        if (wards.Count == 0 || wards.Any(w => w.Place != pack.Report.Place.Code)) return;
        html.Table(FormattableString.Invariant($"Wards of {wards[0].Vintage}: residents of the census of {wards[0].PeopleYear}, from the small areas that fit each best"),
            ["Ward", "Residents", "Disabled", "Deprivation score", "Residents in the most deprived fifth of England"],
            [.. wards.Select(w => (IReadOnlyList<string>)
                [
                    w.Name, w.People is { } people ? Say.People(people) : "", w.Disabled is { } disabled ? Say.Percent(disabled / w.People!.Value) : "",
                    w.AverageScore is { } score ? Say.Points(score) : "", w.MostDeprivedFifth is { } share ? Say.Percent(share) : "",
                ])]);
        html.Note("No projection is made of wards: births, deaths and moves are published for authorities.");
    }

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
