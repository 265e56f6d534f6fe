using PhiUnit.Core;
using PhiUnit.Data.Inequality;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tests.Ingestion;

namespace PhiUnit.Data.Tests.Inequality;

/// <summary>
/// Deprivation and outcomes by it from the published files: figures of CHECKS.md section 7, summaries of the publisher, and figures that were worked out from the files apart from this code.
/// </summary>
[Collection(LoadedFiles.Name)]
public sealed class DeprivationTests(LoadedWorkspace workspace)
{
    const string Board = "E54000024";

    static readonly Place[] Four = [.. Ingestion.Places.Four.Select(code => new Place(code, code))];

    /// <summary>Read once: 66,000 small areas.</summary>
    static InequalityRun? _run;

    InequalityRun Run => _run ??= InequalityRun.Read(workspace.Store, Four, Groupings.All);

    static AreaMembers Area(InequalityRun run, int edition, string area) =>
        run.Areas[run.Editions.ToList().FindIndex(e => e.Edition == edition)].Single(a => a.Area == area);

    static DeprivationEdition Edition(InequalityRun run, int edition) => run.Editions.Single(e => e.Edition == edition);

    [SharedTheory]
    [InlineData(2025, "E06000055", 117, 5, 17)]
    [InlineData(2025, "E06000056", 175, 0, 4)]
    [InlineData(2025, "E06000032", 125, 17, 44)]
    [InlineData(2025, "E06000042", 166, 8, 19)]
    [InlineData(2025, "BLMK", 583, 30, 84)]
    [InlineData(2025, "E54000024", 587, 30, 84)]
    [InlineData(2025, "E92000001", 33755, 3375, 6751)]
    [InlineData(2019, "E06000055", 103, 4, 14)]
    [InlineData(2019, "E06000056", 157, 0, 3)]
    [InlineData(2019, "E06000032", 121, 4, 33)]
    [InlineData(2019, "E06000042", 152, 8, 18)]
    [InlineData(2019, "BLMK", 533, 16, 68)]
    [InlineData(2019, "E54000024", 537, 16, 68)]
    [InlineData(2019, "E92000001", 32844, 3284, 6568)]
    public void Small_areas_by_national_tenth_and_fifth(int edition, string area, int all, int tenth, int fifth)
    {
        var run = Run;
        var shares = DeprivationShare.Of(Edition(run, edition), Area(run, edition, area)).Where(s => s.Band == "all ages").ToList();
        Assert.Equal([all, all], shares.GroupBy(s => s.Quantiles).Select(g => g.Sum(s => s.SmallAreas)));
        Assert.Equal((tenth, fifth), (shares.Single(s => s is { Quantiles: 10, Quantile: 1 }).SmallAreas, shares.Single(s => s is { Quantiles: 5, Quantile: 1 }).SmallAreas));
        Assert.All(shares.GroupBy(s => s.Quantiles), g => Assert.Equal(1, g.Sum(s => s.SmallAreaShare), 1e-12));
    }

    /// <summary>CHECKS.md section 9: the small areas of mid-2020 add to their authority; every edition has residents where small areas have them.</summary>
    [SharedTheory]
    [InlineData(2019, "E06000032", 213528, "all ages")]
    [InlineData(2019, "E06000055", 174687, "all ages")]
    [InlineData(2019, "E06000055", 36912, "0-15")]
    [InlineData(2019, "E06000055", 4637, "85+")]
    [InlineData(2025, "E06000032", 225262, "all ages")]
    [InlineData(2025, "BLMK", 991788, "all ages")]
    [InlineData(2025, "E54000024", 998784, "all ages")]
    [InlineData(2025, "E92000001", 56490046, "all ages")]
    public void Residents_by_fifth_add_up(int edition, string area, double people, string band)
    {
        var run = Run;
        var fifths = DeprivationShare.Of(Edition(run, edition), Area(run, edition, area)).Where(s => s.Quantiles == 5 && s.Band == band).ToList();
        Assert.Equal(people, fifths.Sum(s => s.People!.Value));
        Assert.Equal(1, fifths.Sum(s => s.PeopleShare!.Value), 1e-12);
    }

    [SharedFact]
    public void Residents_of_all_England_are_not_held_on_the_small_areas_of_2011()
    {
        var run = Run;
        Assert.All(DeprivationShare.Of(Edition(run, 2019), Area(run, 2019, Ingestion.Places.England)), s => Assert.Null(s.People));
    }

    /// <summary>The publisher weighs by the population of 2022, ours is of the census: scores within 0.1 points, ranks within 50 of 33,755, shares of small areas the same.</summary>
    [SharedTheory]
    [InlineData("E06000055", 19.7982, 16444.003)]
    [InlineData("E06000056", 13.079, 11383.147)]
    [InlineData("E06000032", 29.5457, 22786.746)]
    [InlineData("E06000042", 18.5668, 15505.643)]
    [InlineData("E54000024", 19.5938, 16059.190)]
    public void Averages_are_near_the_published_ones(string area, double score, double rank)
    {
        var run = Run;
        var average = DeprivationAverage.Of(Edition(run, 2025), Area(run, 2025, area));
        Assert.Equal(score, average.AverageScore!.Value, 0.5e-4);
        Assert.Equal(rank, average.AverageRank!.Value, 0.5e-3);
        Assert.Equal(average.PublishedScore!.Value, average.AverageScore.Value, 0.1);
        Assert.Equal(average.PublishedRank!.Value, average.AverageRank.Value, 50.0);
        Assert.Equal(average.PublishedTenth!.Value, average.MostDeprivedTenth, 0.5e-4);
    }

    [SharedFact]
    public void Tenths_by_rank_are_the_published_ones_but_for_the_five_at_their_borders()
    {
        var areas = Edition(Run, 2025).SmallAreas;
        var tenths = new int[areas.Count];
        Core.Indicators.QuantileAssignment.Assign([.. areas.Select(a => a.Rank)], 10, highestFirst: false, tenths);
        Assert.Equal(5, areas.Zip(tenths).Count(a => a.First.Decile != a.Second));
        Assert.All(areas.Zip(tenths), a => Assert.InRange(a.First.Decile - a.Second, -1, 1));
    }

    /// <summary>Worked out from the files apart from this code: count and residents of the outermost groups, slope, ratio and gap of the line.</summary>
    [SharedTheory]
    [InlineData("E06000055", 5, 7319, 40478, 4881, 35188, 0.056715865, 1.447433298)]
    [InlineData("E06000055", 10, 3611, 21503, 2440, 17112, 0.052765978, 1.409886325)]
    [InlineData("E06000056", 5, 10776, 61084, 7574, 56438, 0.054464318, 1.444857634)]
    [InlineData("E06000056", 10, 5954, 32187, 3583, 26762, 0.056301328, 1.463338166)]
    [InlineData("E06000032", 5, 6682, 47056, 4788, 38033, 0.011219281, 1.085144093)]
    [InlineData("E06000032", 10, 3101, 22828, 2163, 17429, 0.011809080, 1.089821152)]
    [InlineData("E06000042", 5, 11050, 60571, 6730, 56290, 0.076707248, 1.698904841)]
    [InlineData("E06000042", 10, 6017, 29784, 3103, 27959, 0.079006316, 1.727471776)]
    [InlineData("BLMK", 5, 34613, 215361, 24944, 189068, 0.040107320, 1.314845952)]
    [InlineData("BLMK", 10, 17724, 107447, 12102, 95095, 0.041591707, 1.328411940)]
    [InlineData("E54000024", 10, 17724, 107447, 12102, 95095, 0.041893808, 1.331364149)]
    [InlineData("E92000001", 5, 2413670, 11414201, 1548712, 11004728, 0.084799931, 1.649159886)]
    [InlineData("E92000001", 10, 1262021, 5691260, 733862, 5436550, 0.085303415, 1.654275028)]
    public void Disability_by_deprivation(string area, int quantiles, double count, double people, double leastCount, double leastPeople, double slope, double ratio)
    {
        var run = Run;
        var values = SmallAreaRates.Of(Edition(run, 2025), Area(run, 2025, area), SmallAreaOutcome.All[0]).Where(v => v.Gradient.Basis == Gradient.Own && v.Gradient.Quantiles == quantiles).ToList();
        Assert.Equal((count, people), (values[0].Count, values[0].Denominator));
        Assert.Equal((leastCount, leastPeople), (values[^1].Count, values[^1].Denominator));
        Assert.All(values, v => Assert.True(0 < v.Limits998.Lower && v.Limits998.Lower < v.Limits95.Lower && v.Limits95.Lower < v.Value && v.Value < v.Limits95.Upper && v.Limits95.Upper < v.Limits998.Upper));

        var found = new GradientSlopes().Of(values[0].Gradient, values, Core.Indicators.SlopeScale.Logit, 1);
        Assert.Equal(slope, found.Slope!.Value, 0.6e-9);
        Assert.Equal(ratio, found.Ratio!.Value, 0.6e-9);
        Assert.Equal(count / people - leastCount / leastPeople, found.Gap!.Value, 1e-12);
        foreach (var (value, limits) in new[] { (found.Slope.Value, found.SlopeLimits), (found.Ratio.Value, found.RatioLimits), (found.Gap.Value, found.GapLimits) })
            Assert.True(limits[1].Lower < limits[0].Lower && limits[0].Lower < value && value < limits[0].Upper && limits[0].Upper < limits[1].Upper, $"{value} {limits[0]} {limits[1]}");
        Assert.Null(found.Note);
    }

    [SharedFact]
    public void Without_a_small_area_in_every_national_tenth_there_is_no_slope_and_a_note()
    {
        var run = Run;
        var values = SmallAreaRates.Of(Edition(run, 2025), Area(run, 2025, Ingestion.Places.CentralBedfordshire), SmallAreaOutcome.All[0])
            .Where(v => v.Gradient.Basis == Gradient.National && v.Gradient.Quantiles == 10).ToList();
        Assert.Equal(9, values.Count);
        var slope = new GradientSlopes().Of(values[0].Gradient, values, Core.Indicators.SlopeScale.Logit, 1);
        Assert.Null(slope.Slope);
        Assert.StartsWith("[x] no value for quantile 1", slope.Note, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Wards_have_the_residents_of_their_small_areas()
    {
        var wards = Run.Wards;
        Assert.Equal(98, wards.Count);
        Assert.Equal(991788.0, wards.Sum(w => w.Figures.People!.Value));
        var bletchley = wards.Single(w => w.Figures.Ward == "E05009406").Figures;
        Assert.Equal((10, 18952.0, 3051.0), (bletchley.SmallAreas, bletchley.People!.Value, bletchley.Disabled!.Value));
        Assert.Equal([28, 31, 20, 19], Ingestion.Places.Four.Select(p => wards.Count(w => w.Figures.Place == p)));
        Assert.All(wards, w => Assert.Equal(2024, w.Vintage));
    }
}
