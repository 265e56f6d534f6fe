using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>What a release holds for the pages of places: ranks over draws, observed years, older ages.</summary>
[Collection(DemoTests.Name)]
public class ReleaseContentTests(DemoWorkspace demo)
{
    [Fact]
    public void Every_authority_has_a_rank_on_every_composite_and_its_probabilities_are_probabilities()
    {
        using var release = ReleaseReader.Open(demo.Release);
        Assert.Equal(307 * 18, release.Scalar<long>("SELECT count(*) FROM index_ranks"));
        Assert.Equal(0, release.Scalar<long>("""
            SELECT count(*) FROM index_ranks r JOIN index_scores s USING (scenario, area, year, code)
            WHERE r.rank <> s.rank OR NOT (1 <= lower_95 AND lower_95 <= median_rank AND median_rank <= upper_95 AND upper_95 <= 307)
            OR least(top_tenth, above_england, above_base) < 0 OR greatest(top_tenth, above_england, above_base) > 1
            """));
        Assert.Equal(307 * 18, release.Scalar<long>("SELECT count(*) FROM index_ranks JOIN index_scores USING (scenario, area, year, code) WHERE year = 2021"));
        // METHODS, Health Index checks: Central Bedfordshire 112.2 is far above England, Luton 92.9 far below.
        Assert.True(release.Scalar<double>("SELECT above_england FROM index_ranks WHERE area = 'E06000056' AND level = 'overall'") > 0.99);
        Assert.True(release.Scalar<double>("SELECT above_england FROM index_ranks WHERE area = 'E06000032' AND level = 'overall'") < 0.01);
        Assert.Equal(2, release.Scalar<long>("SELECT count(*) FROM assumptions WHERE name IN ('index_draws', 'index_seed')"));
    }

    [Fact]
    public void Observed_years_are_as_published_and_meet_the_base_year()
    {
        using var release = ReleaseReader.Open(demo.Release);
        Assert.Equal(0, release.Scalar<long>("""
            SELECT count(*) FROM (SELECT place, year, sum(value ORDER BY sex, age) AS base FROM population WHERE year = 2023 AND quantile IS NULL AND scenario = 'trend' GROUP BY ALL)
            LEFT JOIN (FROM observed WHERE measure = 'population') o USING (place, year) WHERE o.value IS DISTINCT FROM base
            """));
        // SOURCES: Luton mid-2019 is 223,106 on the revised basis.
        Assert.Equal(223_106, release.Scalar<double>("SELECT value FROM observed WHERE measure = 'population' AND place = 'E06000032' AND year = 2019"));
        Assert.NotEqual(0, release.Scalar<long>("SELECT count(*) FROM observed WHERE measure = 'net_dwellings'"));
        Assert.Equal(0, release.Scalar<long>("SELECT count(*) FROM (SELECT 1 FROM observed GROUP BY place, year, measure HAVING count(*) > 1)"));
    }

    /// <summary>CHECKS of the published files: small areas by tenth; the slope of Milton Keynes was worked out apart from this code.</summary>
    [Fact]
    public void Deprivation_inequality_and_wards_are_there()
    {
        using var release = ReleaseReader.Open(demo.Release);
        Assert.Equal([("BLMK", 30, 583), ("E06000032", 17, 125), ("E06000042", 8, 166), ("E06000055", 5, 117), ("E06000056", 0, 175), ("E54000024", 30, 587)], release.Query("""
            SELECT area, (sum(small_areas) FILTER (deprivation_quantile = 1))::BIGINT, sum(small_areas)::BIGINT FROM (SELECT area, deprivation_quantile, small_areas FROM deprivation WHERE edition = 2025 AND quantiles = 10)
            GROUP BY area ORDER BY area
            """, r => (r.GetText(0), (int)r.GetLong(1), (int)r.GetLong(2))));
        var (slope, lower, upper) = release.Query("""
            SELECT slope, slope_lower_95, slope_upper_95 FROM inequality_slopes WHERE area = 'E06000042' AND outcome = 'disability' AND basis = 'own' AND quantiles = 10
            """, r => (r.GetDouble(0), r.GetDouble(1), r.GetDouble(2))).Single();
        Assert.Equal(0.079006316, slope, 0.6e-9);
        Assert.InRange(lower, 0.07, slope);
        Assert.InRange(upper, slope, 0.09);
        Assert.Equal(98, release.Scalar<long>("SELECT count(*) FROM wards WHERE people > 0 AND disabled > 0 AND average_score > 0"));
        Assert.Equal(0, release.Scalar<long>("SELECT count(*) FROM inequality WHERE NOT (lower_998 < lower_95 AND lower_95 < value AND value < upper_95 AND upper_95 < upper_998)"));
    }

    [Fact]
    public void Older_ages_lie_within_one_another_and_near_the_one_run()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        Assert.Equal(0, release.Scalar<long>("""
            SELECT count(*) FROM (PIVOT population_intervals ON band USING first(value) GROUP BY scenario, place, year, sex, quantile)
            WHERE NOT ("65+" > "80+" AND "80+" > "90+" AND "65+" > "65-84" AND "80+" > "85+")
            """));
        var medians = release.Query("""
            SELECT i.value / p.value FROM population_intervals i JOIN (
              SELECT scenario, place, year, sum(value ORDER BY sex, age) FILTER (age >= 80) AS value FROM population WHERE quantile IS NULL GROUP BY ALL) p USING (scenario, place, year)
            WHERE band = '80+' AND sex = 'persons' AND quantile = 0.5
            """, r => r.GetDouble(0));
        Assert.Equal(2 * 4 * 18, medians.Count);
        Assert.All(medians, m => Assert.Equal(1, m, 0.03));
    }

    /// <summary>Tables that hold no figure of a place that could have an interval: registers, and what is said of the draws themselves.</summary>
    static readonly string[] WithoutFigures = ["assumptions", "boundaries", "chances", "checks", "inputs", "places", "scenarios", "shelf_life", "variance_shares", "without_interval"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_table_of_figures_has_intervals_in_every_scenario_or_the_reason_why_not(bool drawn)
    {
        using var release = ReleaseReader.Open(drawn ? DemoWorkspace.Current(demo.Drawn) : demo.Release);
        var columns = release.Query("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'", r => (Table: r.GetText(0), Column: r.GetText(1))).ToLookup(c => c.Table, c => c.Column);
        Assert.True(columns.Count > 20);
        var reasons = release.Query("SELECT scenario, output FROM without_interval WHERE length(reason) > 10", r => (r.GetText(0), r.GetText(1))).ToHashSet();
        var bare = columns.Select(c => c.Key).Except(WithoutFigures).Where(table => !reasons.Contains(("all", table)) && !columns[table].Any(c => c.EndsWith("lower_95", StringComparison.Ordinal)))
            .SelectMany(table => release.Query($"SELECT DISTINCT scenario FROM {table} ORDER BY scenario", r => (Scenario: r.GetText(0), Table: table)))
            .Where(t => !reasons.Contains((t.Scenario, t.Table)))
            .Where(t => !columns[t.Table].Contains("quantile") || release.Scalar<long>($"SELECT count(*) FROM {t.Table} WHERE scenario = '{t.Scenario}' AND quantile IS NOT NULL") == 0);
        Assert.Empty(bare);
    }
}
