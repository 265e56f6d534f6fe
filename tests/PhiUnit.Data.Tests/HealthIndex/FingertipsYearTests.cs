using System.Globalization;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Reference.HealthIndex;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Tests.HealthIndex;

/// <summary>A year that ONS did not publish, computed from Fingertips series in the publisher's layout beside the published scores.</summary>
public sealed class FingertipsYearTests : IDisposable
{
    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal";

    readonly StoreFolder _folder = new();
    readonly Lazy<Store> _loaded;

    public FingertipsYearTests() => _loaded = new(() =>
    {
        var store = Store.Open(_folder.File("workspace.duckdb"));
        Ingest.Run(store, [Checkout.Sample("health-index")], new IngestOptions());
        return store;
    });

    Store Loaded => _loaded.Value;

    public void Dispose()
    {
        if (_loaded.IsValueCreated) Loaded.Dispose();
        _folder.Dispose();
    }

    /// <summary>Active adults (93014): 50 % and 0.4 points for each point of score, so that the line is known. Twelve areas have 2022.</summary>
    [Fact]
    public void A_year_that_only_Fingertips_has_is_scored_by_the_line_of_the_published_years_and_the_rest_imputed_and_marked()
    {
        var before = IndexRun.Compute(Loaded, Groupings.All)!;
        var node = before.Scores.Tree.Find("L1.4");
        var last = before.Scores.Of(node, 6);
        var rows = new List<string>();
        for (var area = 0; area < 60; area++)
        {
            rows.Add(Row(before.Scores.Areas[area], "2020/21", 50 + 0.4 * (last[area] - 100)));
            if (area < 12) rows.Add(Row(before.Scores.Areas[area], "2021/22", 50 + 0.4 * (last[area] + area - 100)));
        }
        Load(rows);

        var run = IndexRun.Compute(Loaded, Groupings.All)!;
        Assert.Equal([.. before.Scores.Years, 2022], run.Scores.Years);
        for (var area = 0; area < 307; area++) Assert.Equal(last[area] + (area < 12 ? area : 0), run.Scores.Of(node, 7)[area], 1e-6);
        var coverage = run.Coverage();
        var weight = run.Scores.Tree.EffectiveWeightOf(node);
        Assert.InRange(weight, 0.001, 0.1);
        Assert.Equal([weight, weight, 0, 1], [coverage[(run.Scores.Areas[0], 2022)], coverage[(run.Scores.Areas[11], 2022)], coverage[(run.Scores.Areas[12], 2022)], coverage[(run.Scores.Areas[0], 2021)]], new Within(1e-9));
        // What was there before stays as it was.
        for (var year = 0; year < 7; year++) Assert.Equal(before.Scores.Of(run.Scores.Tree.Overall, year).ToArray(), run.Scores.Of(run.Scores.Tree.Overall, year).ToArray());
        Assert.True(run.Scores.Of(run.Scores.Tree.Overall, 7)[11] > run.Scores.Of(run.Scores.Tree.Overall, 6)[11]);
        Assert.Equal(before.LargestDifference(), run.LargestDifference());
    }

    [Fact]
    public void Values_that_do_not_give_the_published_scores_are_not_used()
    {
        var before = IndexRun.Compute(Loaded, Groupings.All)!;
        var last = before.Scores.Of(before.Scores.Tree.Find("L1.4"), 6);
        var rows = new List<string>();
        for (var area = 0; area < 60; area++)
        {
            rows.Add(Row(before.Scores.Areas[area], "2020/21", 50 + 0.4 * (last[area] + 7 * Math.Sin(area) - 100)));
            rows.Add(Row(before.Scores.Areas[area], "2021/22", 50));
        }
        Load(rows);
        Assert.Equal(before.Scores.Years, IndexRun.Compute(Loaded, Groupings.All)!.Scores.Years);
    }

    [Theory]
    [InlineData("2015", 2015, 2015)]
    [InlineData("2015/16", 2015, 2016)]
    [InlineData("2013 - 15", 2013, 2015)]
    [InlineData("1999/00", 1999, 2000)]
    [InlineData("2013 - 2015", 2013, 2015)]
    public void A_period_is_named_by_its_first_or_its_last_year(string period, int first, int last) =>
        Assert.Equal((first, last), (Series(first: true).YearOf(period), Series(first: false).YearOf(period)));

    [Fact]
    public void Other_periods_name_no_year() => Assert.Null(Series(first: true).YearOf("2015/16 Q1"));

    static FingertipsSeries Series(bool first) => new(null, 1, "", "", "", first, "");

    [Fact]
    public void Every_mapped_series_feeds_an_indicator_of_the_edition_and_every_unmapped_one_says_why()
    {
        var mapping = FingertipsMapping.Embedded();
        var tree = IndexEdition.Embedded(mapping.Edition).Tree;
        Assert.All(mapping.Series, s => Assert.True(s.Code is null ? s.Note.StartsWith("Not mapped", StringComparison.Ordinal) : tree.Nodes[tree.Find(s.Code)].Level == IndexLevel.Indicator, $"{s}"));
        Assert.Equal(mapping.Series.Count, mapping.Series.Select(s => (s.IndicatorId, s.Sex, s.Age)).Distinct().Count());
    }

    [SharedFact("data/fingertips_csv")]
    public void Every_series_of_the_downloads_at_hand_is_mapped_or_said_not_to_be()
    {
        var known = FingertipsMapping.Embedded().Series.Select(s => (s.IndicatorId, s.Age)).ToHashSet();
        Ingest.Run(Loaded, [SharedData.Path("data/fingertips_csv")], new IngestOptions());
        var loaded = Loaded.Query("SELECT DISTINCT indicator_id, age FROM clean.indicator ORDER BY ALL", r => (r.GetInt(0), r.GetText(1)));
        Assert.Equal(15, loaded.Count);
        Assert.All(loaded, s => Assert.Contains(s, known));
    }

    void Load(List<string> rows)
    {
        var file = _folder.File("physical_activity.csv");
        File.WriteAllLines(file, [Header, .. rows]);
        var report = Ingest.Run(Loaded, [file], new IngestOptions());
        Assert.All(report.Files, f => Assert.True(f.Outcome is IngestOutcome.Accept or IngestOutcome.Normalise, string.Join('\n', f.Notes)));
    }

    static string Row(string area, string period, double value) => string.Create(CultureInfo.InvariantCulture,
        $"93014,Percentage of physically active adults,E92000001,England,{area},Name,Districts & UAs (from Apr 2021),Persons,19+ yrs,,,{period},{value},,,,,,,,,,,{period[..4]}0000,,");

    sealed class Within(double tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(double value) => 0;
    }
}
