namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Sections 6 and 9 of CHECKS.md: the Health Index and Fingertips.</summary>
[Collection(LoadedFiles.Name)]
public sealed class HealthFigures(LoadedWorkspace workspace)
{
    [SharedTheory]
    [InlineData("England", 100.0, 100.8, 97.7, 100.2, 104.2)]
    [InlineData("Bedford", 101.5, 100.8, 98.9, 99.9, 103.2)]
    [InlineData("Central Bedfordshire", 109.8, 112.2, 108.2, 109.1, 113.4)]
    [InlineData("Luton", 93.4, 92.9, 104.0, 84.8, 93.3)]
    [InlineData("Milton Keynes", 96.0, 97.1, 95.6, 101.5, 95.6)]
    public void Health_index_scores(string name, double overall2015, params double[] in2021)
    {
        var area = Places.CodeOf(name);
        string[] codes = ["overall", "Pe", "L", "Pl"];

        Assert.Equal(overall2015, Score(area, 2015, "overall"));
        Assert.Equal(in2021, codes.Select(c => Score(area, 2021, c)));
    }

    [SharedFact]
    public void Every_area_year_and_level_is_there()
    {
        Assert.Equal(341 * 7 * 74, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.health_index_score WHERE area NOT LIKE 'E54%'"));
        Assert.Equal([56, 14, 3, 1],
            workspace.Longs("SELECT count(DISTINCT code) FROM clean.health_index_score GROUP BY level ORDER BY 1 DESC"));
        Assert.Equal(307, workspace.Store.Scalar<long>("SELECT count(DISTINCT area) FROM clean.health_index_population"));
        Assert.Equal(2149, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.health_index_population"));
    }

    [SharedTheory]
    [InlineData("mh_young_people_east_of_england.csv", 130, 10)]
    [InlineData("mh_young_people_south_east.csv", 210, 10)]
    [InlineData("suicides_east_of_england.csv", 65, 5)]
    [InlineData("suicides_south_east.csv", 105, 5)]
    public void Fingertips_files(string file, long rows, long indicators) => Assert.Equal([rows, indicators], workspace.Store.Query($"""
        SELECT count(*), count(DISTINCT indicator_id) FROM raw.fingertips JOIN raw.file USING (file_id) WHERE ends_with(file, '{file}')
        """, row => new[] { row.GetLong(0), row.GetLong(1) })[0]);

    [SharedFact]
    public void A_value_that_is_not_published_stays_empty_with_its_note()
    {
        Assert.Equal(0, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.indicator WHERE value IS NULL AND note IS NULL"));
        Assert.True(workspace.Store.Scalar<long>("SELECT count(*) FROM clean.indicator WHERE value IS NULL") > 0);
    }

    private double Score(string area, int year, string code) =>
        workspace.Store.Scalar<double>(
            $"SELECT score FROM clean.health_index_score WHERE area = '{area}' AND year = {year} AND code = '{code}'");
}
