namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Section 1 of CHECKS.md: the mid-year estimates as the loader must return them.</summary>
[Collection(LoadedFiles.Name)]
public sealed class MidYearEstimateFigures(LoadedWorkspace workspace)
{
    // persons, males, females, age 0, 0-15, 16-64, 65+, 85+, 90+
    [SharedTheory]
    [InlineData(2023, "Bedford", 189891, 93342, 96549, 2044, 38425, 118757, 32709, 4702, 1705)]
    [InlineData(2023, "Central Bedfordshire", 308302, 151664, 156638, 3609, 60987, 191392, 55923, 6843, 2330)]
    [InlineData(2023, "Luton", 231028, 117679, 113349, 3351, 53810, 150325, 26893, 3907, 1295)]
    [InlineData(2023, "Milton Keynes", 298270, 147013, 151257, 3187, 64985, 191090, 42195, 4656, 1721)]
    [InlineData(2022, "Bedford", 187466, 92103, 95363, 2096, 37838, 117693, 31935, 4516, 1655)]
    [InlineData(2022, "Central Bedfordshire", 301501, 148473, 153028, 3563, 59323, 187560, 54618, 6605, 2247)]
    [InlineData(2022, "Luton", 226973, 114850, 112123, 3363, 52929, 147398, 26646, 3843, 1300)]
    [InlineData(2022, "Milton Keynes", 292180, 144248, 147932, 3237, 63349, 187701, 41130, 4568, 1717)]
    [InlineData(2021, "Bedford", 185761, 91358, 94403, 2148, 37086, 117401, 31274, 4367, 1651)]
    [InlineData(2021, "Central Bedfordshire", 295541, 145696, 149845, 3325, 57737, 184558, 53246, 6413, 2188)]
    [InlineData(2021, "Luton", 224826, 112705, 112121, 3112, 52373, 146024, 26429, 3691, 1263)]
    [InlineData(2021, "Milton Keynes", 288201, 142249, 145952, 3345, 62316, 185961, 39924, 4374, 1685)]
    [InlineData(2020, "Bedford", 174687, 85924, 88763, 2065, 36912, 106353, 31422, 4637, 1775)]
    [InlineData(2020, "Central Bedfordshire", 294096, 144879, 149217, 3404, 58799, 182665, 52632, 6472, 2257)]
    [InlineData(2020, "Luton", 213528, 108914, 104614, 3244, 52731, 133825, 26972, 3943, 1395)]
    [InlineData(2020, "Milton Keynes", 270203, 133555, 136648, 3255, 62759, 168427, 39017, 4393, 1702)]
    public void Population_by_age_and_sex(int year, string name, params int[] expected)
    {
        var where = $"FROM clean.population WHERE place = '{Places.CodeOf(name)}' AND year = {year}";
        string[] conditions = ["true", "sex = 'male'", "sex = 'female'", "age = 0", "age < 16", "age BETWEEN 16 AND 64", "age >= 65",
            "age >= 85", "age = 90"];

        var found = conditions.Select(c => workspace.Store.Scalar<long>($"SELECT CAST(sum(population) AS BIGINT) {where} AND {c}"));

        Assert.Equal(expected.Select(e => (long)e), found);
    }

    [SharedTheory]
    [InlineData(2023, 57690323, 296)]
    [InlineData(2022, 57106398, 296)]
    [InlineData(2021, 56536419, 309)]
    [InlineData(2020, 56550138, 309)]
    public void England_and_the_number_of_its_authorities(int year, long england, long authorities)
    {
        Assert.Equal(england, workspace.Store.Scalar<long>(
            $"SELECT CAST(sum(population) AS BIGINT) FROM clean.population WHERE place = 'E92000001' AND year = {year}"));
        Assert.Equal(authorities, workspace.Store.Scalar<long>(
            $"SELECT count(DISTINCT place) FROM clean.population WHERE year = {year} AND left(place, 3) IN ('E06', 'E07', 'E08', 'E09')"));
    }

    [SharedTheory]
    [InlineData("Bedford", 194976, 2139, 39483, 122104, 33389, 4736, 1745)]
    [InlineData("Central Bedfordshire", 315877, 3598, 62754, 195667, 57456, 7228, 2419)]
    [InlineData("Luton", 239090, 3705, 55475, 156422, 27193, 3933, 1372)]
    [InlineData("Milton Keynes", 305884, 3349, 66211, 196168, 43505, 4900, 1773)]
    public void Persons_of_mid_2024(string name, params int[] expected)
    {
        string[] conditions = ["true", "age = 0", "age < 16", "age BETWEEN 16 AND 64", "age >= 65", "age >= 85", "age = 90"];

        var found = conditions.Select(c => workspace.Store.Scalar<long>(
            $"SELECT CAST(sum(population) AS BIGINT) FROM clean.population_persons WHERE place = '{Places.CodeOf(name)}' AND year = 2024 " +
                $"AND {c}"));

        Assert.Equal(expected.Select(e => (long)e), found);
    }

    [SharedFact]
    public void England_of_mid_2024() =>
        Assert.Equal(58620101, workspace.Store.Scalar<long>(
            "SELECT CAST(sum(population) AS BIGINT) FROM clean.population_persons WHERE place = 'E92000001' AND year = 2024"));

    [SharedTheory]
    [InlineData("Bedford", 157840, 170149, 178288, 182346, 185796, 187503, 189891)]
    [InlineData("Central Bedfordshire", 255644, 270962, 280414, 289105, 295651, 301820, 308302)]
    [InlineData("Luton", 203641, 217612, 221532, 224132, 224958, 227298, 231028)]
    [InlineData("Milton Keynes", 249895, 269783, 278892, 283707, 288312, 292517, 298270)]
    public void Revised_totals(string name, params int[] expected) =>
        Assert.Equal(expected.Select(e => (long)e), workspace.Longs(
            $"SELECT population FROM clean.population_total WHERE place = '{Places.CodeOf(name)}' AND year IN (2011, 2015, 2018, 2020, " +
                $"2021, 2022, 2023) ORDER BY year"));

    [SharedTheory]
    [InlineData("Bedford", 157840, 187466)]
    [InlineData("Central Bedfordshire", 255644, 301501)]
    [InlineData("Luton", 203641, 226973)]
    [InlineData("Milton Keynes", 249895, 292180)]
    public void Myeb1_of_mye22final(string name, long in2011, long in2022)
    {
        var found = workspace.Longs(
            $"SELECT CAST(sum(CAST(value AS BIGINT)) AS BIGINT) FROM raw.population_long WHERE place = '{Places.CodeOf(name)}' GROUP BY " +
                $"year ORDER BY year");

        Assert.Equal([in2011, in2022], found);
        Assert.Equal(73528, workspace.Store.Scalar<long>("SELECT rows FROM raw.file WHERE dataset = 'myeb1'"));
        Assert.Equal(in2011, workspace.Store.Scalar<long>(
            $"SELECT CAST(sum(population) AS BIGINT) FROM clean.population WHERE place = '{Places.CodeOf(name)}' AND year = 2011"));
    }
}
