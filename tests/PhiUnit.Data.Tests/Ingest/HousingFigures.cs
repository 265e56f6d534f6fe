namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Section 5 of CHECKS.md: households and dwellings.</summary>
[Collection(LoadedFiles.Name)]
public sealed class HousingFigures(LoadedWorkspace workspace)
{
    [SharedTheory]
    [InlineData("England", 23204246.0, 24367032.0, 25147231.0, 26572792.0, 26953266.0)]
    [InlineData("Bedford", 69755.0, 74430.0, 77420.0, 82683.0, 84037.0)]
    [InlineData("Central Bedfordshire", 116209.0, 126152.0, 131894.0, 141163.0, 143567.0)]
    [InlineData("Luton", 77528.0, 77490.0, 77663.0, 78767.0, 79129.0)]
    [InlineData("Milton Keynes", 105296.0, 110773.0, 114278.0, 119568.0, 120910.0)]
    public void Household_projections(string name, params double[] expected) => Assert.Equal(expected, workspace.Doubles(
        $"SELECT households FROM clean.household_projection WHERE base_year = 2018 AND place = '{Places.CodeOf(name)}' AND year IN " +
            $"(2018, 2025, 2030, 2040, 2043) ORDER BY year"));

    [SharedTheory]
    [InlineData("Bedford", 2.42, 2.4, 2.38, 2.34, 2.31, 2.29)]
    [InlineData("Central Bedfordshire", 2.42, 2.39, 2.36, 2.32, 2.28, 2.26)]
    [InlineData("Luton", 2.74, 2.7, 2.64, 2.59, 2.54, 2.52)]
    [InlineData("Milton Keynes", 2.53, 2.49, 2.43, 2.37, 2.34, 2.32)]
    public void Average_household_size(string name, params double[] expected) => Assert.Equal(expected, workspace.Doubles(
        $"SELECT size FROM clean.household_size WHERE base_year = 2018 AND place = '{Places.CodeOf(name)}' ORDER BY year"));

    [SharedFact]
    public void Households_by_age_add_to_all_households() => Assert.Equal(
        workspace.Doubles("SELECT households FROM clean.household_projection WHERE place = 'E92000001' AND year IN (2018, 2043) ORDER BY " +
            "year"),
        workspace.Doubles("SELECT round(sum(households), -1) FROM clean.household_by_age WHERE place = 'E92000001' GROUP BY year ORDER " +
            "BY year"),
        (a, b) => Math.Abs(a - b) <= 10);

    [SharedTheory]
    [InlineData("Bedford", 74950)]
    [InlineData("Central Bedfordshire", 120755)]
    [InlineData("Luton", 78940)]
    [InlineData("Milton Keynes", 113102)]
    public void Census_households(string name, long expected)
    {
        Assert.Equal(expected, workspace.Store.Scalar<long>(
            $"SELECT households FROM clean.census_households WHERE place = '{Places.CodeOf(name)}' AND year = 2021"));
        Assert.Equal(318, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.census_households"));
    }

    [SharedTheory]
    [InlineData("Bedford", 66657.7, 76685)]
    [InlineData("Central Bedfordshire", 107409.8, 123969)]
    [InlineData("Luton", 75800.5, 80592)]
    [InlineData("Milton Keynes", 100680.8, 115313)]
    public void Dwelling_stock(string name, double in2010, double in2020)
    {
        var found = workspace.Doubles(
            $"SELECT round(dwellings, 3) FROM clean.dwelling_stock WHERE place = '{Places.CodeOf(name)}' AND year IN (2010, 2020) ORDER " +
            $"BY year");

        Assert.Equal([in2010, in2020], found);
    }

    [SharedFact]
    public void An_authority_has_no_stock_before_it_existed() =>
        Assert.Equal(2010, workspace.Store.Scalar<int>("SELECT min(year) FROM clean.dwelling_stock WHERE place = 'E06000055'"));

    [SharedTheory]
    [InlineData("England", 217345.0, 222281.0, 241877.0, 242702.0, 216489.0)]
    [InlineData("Bedford", 1255.0, 1350.0, 1359.0, 1026.0, 1199.0)]
    [InlineData("Central Bedfordshire", 1773.0, 2103.0, 2102.0, 2622.0, 2135.0)]
    [InlineData("Luton", 798.0, 873.0, 627.0, 791.0, 474.0)]
    [InlineData("Milton Keynes", 1229.0, 1485.0, 1781.0, 2076.0, 1993.0)]
    public void Net_additional_dwellings_by_the_year_in_which_the_financial_year_ends(string name, params double[] expected)
    {
        Assert.Equal(expected, workspace.Doubles(
            $"SELECT net_dwellings FROM clean.net_additional_dwellings WHERE place = '{Places.CodeOf(name)}' AND year BETWEEN 2017 AND " +
                $"2021 ORDER BY year"));
        Assert.Equal(7456, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.net_additional_dwellings"));
    }
}
