using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>A place pack as tables, for a workbook.</summary>
static class PlaceTables
{
    const ExportType Text = ExportType.Text, Whole = ExportType.Whole, Number = ExportType.Number;

    public static IReadOnlyList<ExportTable> Of(PlacePack pack) =>
    [
        RoundedTable.Of("headlines", [("sentence", Text)], Headlines.Of(pack).Select(s => Row(s))),
        Ages(pack), Older(pack), Pyramids(pack), Newcomers(pack),
        RoundedTable.Of("change", [("scenario", Text), ("year", Whole), ("component", Text), ("people", Number)],
            pack.Report.Scenarios.SelectMany(s => s.Components.Select(c => Row(s.Name, c.Year, c.Component, c.Value)))),
        RoundedTable.Of("homes", [("scenario", Text), ("year", Whole), ("basis", Text), ("net_dwellings", Number), ("dwellings", Number), ("households", Number)],
            pack.Report.Scenarios.SelectMany(s => s.Homes.Select(h => Row(s.Name, h.Year, h.Basis, h.NetDwellings, h.Dwellings, h.Households)))),
        RoundedTable.Of("official", [("variant", Text), ("year", Whole), ("measure", Text), ("value", Number)],
            pack.Report.Official.Select(o => Row(o.Variant, o.Year, o.Measure, o.Value))),
        RoundedTable.Of("health_index", [("year", Whole), ("level", Text), ("code", Text), ("name", Text), ("score", Number), ("published", Number), ("rank", Whole)],
            pack.Report.Index.Select(i => Row(i.Year, i.Level, i.Code, i.Name, i.Score, i.Published, i.Rank))),
        Ranks(pack),
        RoundedTable.Of("deprivation_shares", [("edition", Whole), ("quantiles", Whole), ("deprivation_quantile", Whole), ("small_areas", Whole), ("small_area_share", Number), ("people_year", Whole), ("people", Number), ("people_share", Number)],
            pack.Inequality.Shares.Select(s => Row(s.Edition, s.Quantiles, s.Quantile, s.SmallAreas, s.SmallAreaShare, s.PeopleYear, s.People, s.PeopleShare))),
        RoundedTable.Of("gradients",
            [
                ("outcome", Text), ("name", Text), ("sex", Text), ("age", Text), ("period", Text), ("edition", Whole), ("basis", Text), ("quantiles", Whole), ("deprivation_quantile", Whole),
                ("count", Number), ("denominator", Number), ("value", Number), ("lower_95", Number), ("upper_95", Number), ("england", Number),
            ],
            pack.Inequality.Values.Select(v => Row(v.Outcome, v.Name, v.Sex, v.Age, v.Period, v.Edition, v.Basis, v.Quantiles, v.Quantile, v.Count, v.Denominator, v.Value, v.Lower95, v.Upper95, v.England))),
        RoundedTable.Of("slopes",
            [
                ("outcome", Text), ("name", Text), ("sex", Text), ("age", Text), ("period", Text), ("edition", Whole), ("basis", Text), ("quantiles", Whole),
                ("slope", Number), ("slope_lower_95", Number), ("slope_upper_95", Number), ("ratio", Number), ("ratio_lower_95", Number), ("ratio_upper_95", Number),
                ("gap", Number), ("gap_lower_95", Number), ("gap_upper_95", Number), ("note", Text), ("england", Number),
            ],
            pack.Inequality.Slopes.Select(s => Row(s.Outcome, s.Name, s.Sex, s.Age, s.Period, s.Edition, s.Basis, s.Quantiles, s.Slope, s.SlopeLower95, s.SlopeUpper95, s.Ratio, s.RatioLower95, s.RatioUpper95,
                s.Gap, s.GapLower95, s.GapUpper95, s.Note, s.England))),
        RoundedTable.Of("ward_figures",
            [("place", Text), ("ward", Text), ("name", Text), ("vintage", Whole), ("small_areas", Whole), ("people_year", Whole), ("people", Number), ("disabled", Number), ("average_score", Number), ("most_deprived_fifth", Number)],
            pack.Inequality.Wards.Select(w => Row(w.Place, w.Ward, w.Name, w.Vintage, w.SmallAreas, w.PeopleYear, w.People, w.Disabled, w.AverageScore, w.MostDeprivedFifth))),
        RoundedTable.Of("sources", [("dataset", Text), ("release", Text), ("file", Text), ("sha256", Text)], pack.Inputs.Select(i => Row(i.Dataset, i.Release, i.File, i.Sha256))),
    ];

    static ExportTable Ages(PlacePack pack) => RoundedTable.Of("age_bands",
        [("scenario", Text), ("year", Whole), ("band", Text), ("people", Number), ("lower_80", Number), ("upper_80", Number)],
        from s in pack.Report.Scenarios
        from p in s.Population
        from b in p.Bands.Select(b => (b.Band, b.Value)).Append((BroadAge.AllAges, p.Total))
        select Banded(pack, s.Name, p.Year, b.Item1, b.Item2));

    static ExportTable Older(PlacePack pack) => RoundedTable.Of("older_ages",
        [("scenario", Text), ("year", Whole), ("band", Text), ("people", Number), ("lower_80", Number), ("upper_80", Number)],
        pack.Older.OrderBy(o => o.Key.Scenario, StringComparer.Ordinal).ThenBy(o => o.Key.Year).ThenBy(o => o.Key.Band, StringComparer.Ordinal)
            .Select(o => Banded(pack, o.Key.Scenario, o.Key.Year, o.Key.Band, o.Value)));

    static ExportTable Pyramids(PlacePack pack) => RoundedTable.Of("pyramids",
        [("scenario", Text), ("year", Whole), ("band", Text), ("sex", Text), ("people", Number)],
        from p in pack.Pyramids
        from sex in new[] { ("female", p.Females), ("male", p.Males) }
        from band in sex.Item2.Index()
        select Row(pack.Trend.Name, p.Year, AgeGroup.Name(band.Index, sex.Item2.Length), sex.Item1, band.Item));

    static ExportTable Newcomers(PlacePack pack) => RoundedTable.Of("newcomers",
        [("scenario", Text), ("year", Whole), ("already_here", Number), ("newcomers", Number)],
        pack.Report.Scenarios.SelectMany(s => s.Population.Select(p => Row(s.Name, p.Year, p.Total - p.Newcomers, p.Newcomers))));

    static ExportTable Ranks(PlacePack pack) => RoundedTable.Of("ranks",
        [
            ("place_name", Text), ("year", Whole), ("level", Text), ("code", Text), ("name", Text), ("score", Number), ("rank", Whole), ("of", Whole),
            ("lower_95", Whole), ("upper_95", Whole), ("top_tenth", Number), ("above_england", Number), ("above_base", Number),
        ],
        pack.Ranks.Select(r => Row(r.Place, r.Year, r.Level, r.Code, r.Name, r.Score, r.Rank, r.Of, r.Lower, r.Upper, r.TopTenth, r.AboveEngland, r.AboveBase)));

    static ExportCell[] Banded(PlacePack pack, string scenario, int year, string band, double people)
    {
        var drawn = pack.Drawn.GetValueOrDefault((scenario, band, year));
        return Row(scenario, year, band, people, drawn?.Lower80, drawn?.Upper80);
    }

    static ExportCell[] Row(params object?[] cells) => [.. cells.Select(c => c switch
    {
        string text => ExportCell.Of(text),
        int whole => ExportCell.Of(whole),
        double number => ExportCell.Of(number),
        _ => ExportCell.Empty,
    })];
}
