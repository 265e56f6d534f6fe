namespace PhiUnit.Data.Places;

/// <summary>Reads what the draws say of a place; nothing from a release that was made without these tables or without draws.</summary>
static class PlaceUncertaintyReader
{
    public static IReadOnlyList<PlaceUncertainty> Read(Store release, string place)
    {
        if (release.Scalar<long>("SELECT count(*) FROM information_schema.tables WHERE table_name IN ('shelf_life', 'chances', 'variance_shares')") < 3) return [];
        var lives = release.Query(
            "SELECT scenario, band, last_year, reaches_end FROM shelf_life WHERE place = $place ORDER BY scenario, list_position(['0-15', '16-64', '65-84', '85+', 'all ages'], band)",
            r => (Scenario: r.GetText(0), Value: new PlaceShelfLife(r.GetText(1), r.GetInt(2), r.GetInt(3) == 1)), ("place", place));
        var chances = release.Query("SELECT scenario, year, threshold, share FROM chances WHERE place = $place ORDER BY scenario, threshold, year",
            r => (Scenario: r.GetText(0), Value: new PlaceChance(r.GetInt(1), r.GetDouble(2), r.GetDouble(3))), ("place", place));
        var sources = release.Query("""
            SELECT scenario, year, source, share FROM variance_shares v WHERE place = $place AND year = (SELECT max(year) FROM variance_shares w WHERE w.scenario = v.scenario)
            ORDER BY scenario, share DESC, source
            """, r => (Scenario: r.GetText(0), Value: new PlaceVarianceShare(r.GetInt(1), r.GetText(2), r.GetDouble(3))), ("place", place));
        return
        [
            .. lives.GroupBy(l => l.Scenario).Select(g => new PlaceUncertainty(
                g.Key, [.. g.Select(l => l.Value)], [.. chances.Where(c => c.Scenario == g.Key).Select(c => c.Value)], [.. sources.Where(s => s.Scenario == g.Key).Select(s => s.Value)])),
        ];
    }
}
