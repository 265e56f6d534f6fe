namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Sections 3 and 4 of CHECKS.md: subnational and national projections.</summary>
[Collection(LoadedFiles.Name)]
public sealed class ProjectionFigures(LoadedWorkspace workspace)
{
    // "All ages" as published, and the sum of the 91 ages within 0.007 of it
    [SharedTheory]
    [InlineData("Bedford", 187503.000, 195675.857, 204511.271, 213098.695, 220704.965, 230258.642)]
    [InlineData("Central Bedfordshire", 301820.000, 318333.746, 338023.584, 354828.889, 369127.778, 386024.256)]
    [InlineData("Luton", 227298.000, 236102.155, 235223.288, 236798.922, 238871.274, 241824.840)]
    [InlineData("Milton Keynes", 292517.000, 303425.173, 311998.245, 320611.087, 328644.456, 339194.620)]
    public void Subnational_2022_based_persons(string name, params double[] expected)
    {
        const string years = "(2022, 2025, 2030, 2035, 2040, 2047)";
        var published = workspace.Doubles($"""
            SELECT CAST(value AS DOUBLE) FROM raw.snpp_population WHERE base_year = '2022' AND sex = 'persons' AND age = 'All ages'
            AND place = '{Places.CodeOf(name)}' AND CAST(year AS INTEGER) IN {years} ORDER BY year
            """);
        var summed = workspace.Doubles($"""
            SELECT sum(population) FROM clean.snpp_population WHERE base_year = 2022 AND sex = 'persons' AND place = '{Places.CodeOf(name)}' AND year IN {years}
            GROUP BY year ORDER BY year
            """);

        Assert.Equal(expected, published);
        Assert.All(expected.Zip(summed), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 0.0071));
    }

    [SharedTheory]
    [InlineData("Bedford", 4516.0, 5653.2, 7921.2)]
    [InlineData("Central Bedfordshire", 6605.0, 8766.6, 12186.4)]
    [InlineData("Luton", 3843.0, 3912.1, 4796.9)]
    [InlineData("Milton Keynes", 4568.0, 6342.2, 10076.4)]
    public void Subnational_aged_85_and_over(string name, params double[] expected)
    {
        var found = workspace.Doubles($"""
            SELECT round(sum(population), 1) FROM clean.snpp_population WHERE base_year = 2022 AND sex = 'persons' AND age >= 85
            AND place = '{Places.CodeOf(name)}' AND year IN (2022, 2030, 2040) GROUP BY year ORDER BY year
            """);

        Assert.Equal(expected, found);
    }

    // Republished in whole persons, so within 11 of the published totals.
    [SharedTheory]
    [InlineData("Bedford", 171623, 181441, 186453, 193928, 196146)]
    [InlineData("Central Bedfordshire", 283606, 302966, 311651, 324086, 327656)]
    [InlineData("Luton", 214109, 209233, 205356, 201810, 201811)]
    [InlineData("Milton Keynes", 268607, 275874, 277620, 282082, 284076)]
    public void Subnational_2018_based(string name, params int[] expected)
    {
        var found = workspace.Doubles($"""
            SELECT sum(population) FROM clean.snpp_population WHERE base_year = 2018 AND place = '{Places.CodeOf(name)}' AND year IN (2018, 2025, 2030, 2040, 2043)
            GROUP BY year ORDER BY year
            """);

        Assert.All(expected.Zip(found), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 11));
    }

    [SharedTheory]
    [InlineData("sex = 'male'", 27986032, 29979363, 31372502, 32249057)]
    [InlineData("sex = 'female'", 29126510, 30999533, 32342978, 33131369)]
    [InlineData("true", 57112542, 60978896, 63715480, 65380426)]
    [InlineData("age >= 85", 1424848, 1745230, 2346338, 2766322)]
    public void National_population(string condition, params int[] expected) =>
        Assert.Equal(expected.Select(e => (long)e), workspace.Longs(
            $"SELECT CAST(sum(population) AS BIGINT) FROM clean.npp_population WHERE year IN (2022, 2030, 2040, 2047) AND {condition} " +
                $"GROUP BY year ORDER BY year"));

    [SharedTheory]
    [InlineData(2023, 1.4578, 570749, 560860, 809200, 787779)]
    [InlineData(2029, 1.4216, 589302, 564486, 308000, 286631)]
    [InlineData(2039, 1.4335, 603830, 634463, 308000, 286938)]
    [InlineData(2040, 1.4364, 606157, 640388, 308000, 286860)]
    public void National_components(int year, double fertility, long births, long deaths, double international, double all)
    {
        Assert.Equal(fertility,
            Math.Round(workspace.Store.Scalar<double>($"SELECT sum(asfr) FROM clean.npp_fertility WHERE year = {year}"), 4));
        Assert.Equal(births, workspace.Store.Scalar<long>($"SELECT CAST(sum(births) AS BIGINT) FROM clean.npp_births WHERE year = {year}"));
        Assert.Equal(deaths, workspace.Store.Scalar<long>($"SELECT CAST(sum(deaths) AS BIGINT) FROM clean.npp_deaths WHERE year = {year}"));
        Assert.Equal(international, Math.Round(Net(year, "international%"), 0));
        Assert.Equal(all, Math.Round(Net(year, "%"), 0));
    }

    [SharedFact]
    public void Mortality_is_a_probability_by_age_at_start_with_births_as_minus_one()
    {
        Assert.Equal(2.449300377805924e-3, workspace.Store.Scalar<double>(
            "SELECT mortality FROM clean.npp_mortality WHERE year = 2023 AND sex = 'female' AND age_start = -1"), 15);
        Assert.Equal(1, workspace.Store.Scalar<double>(
            "SELECT mortality FROM clean.npp_mortality WHERE year = 2023 AND sex = 'male' AND age_start = 125"));
        Assert.Equal(2 * 127 * 100, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.npp_mortality"));
    }

    private double Net(int year, string flows) => workspace.Store.Scalar<double>(
        $"SELECT sum(CASE WHEN flow LIKE '%_in' THEN value ELSE -value END) FROM clean.npp_migration WHERE year = {year} AND flow LIKE " +
            $"'{flows}'");
}
