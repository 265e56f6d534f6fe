namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>The rest of CHECKS.md: components of the 2018-based projection (3), council tax and the tidy copy (5), boards (6), section 9.</summary>
[Collection(LoadedFiles.Name)]
public sealed class OtherFigures(LoadedWorkspace workspace)
{
    [SharedTheory]
    [InlineData("Bedford", 171623.0, 181441.0, 186453.0, 193928.0, 196146.0)]
    [InlineData("Central Bedfordshire", 283606.0, 302966.0, 311651.0, 324086.0, 327656.0)]
    [InlineData("Luton", 214109.0, 209233.0, 205356.0, 201810.0, 201811.0)]
    [InlineData("Milton Keynes", 268607.0, 275874.0, 277620.0, 282082.0, 284076.0)]
    public void Population_of_the_2018_based_projection(string name, params double[] expected) => Assert.Equal(expected, workspace.Doubles(
        $"SELECT round_even(value, 0) FROM clean.snpp_component WHERE base_year = 2018 AND place = '{Places.CodeOf(name)}' AND sex = 'persons' AND component = 'population' " +
        "AND year IN (2018, 2025, 2030, 2040, 2043) ORDER BY year"));

    [SharedTheory]
    [InlineData("Bedford", 2005.0, 1710.0, 9238.0, 8895.0, 1298.0, 998.0)]
    [InlineData("Central Bedfordshire", 3135.0, 2671.0, 16391.0, 15707.0, 1475.0, 1023.0)]
    [InlineData("Luton", 2605.0, 1580.0, 8706.0, 12138.0, 3366.0, 1545.0)]
    [InlineData("Milton Keynes", 3040.0, 2288.0, 12635.0, 13606.0, 2053.0, 1474.0)]
    public void Components_of_the_2018_based_projection(string name, params double[] expected) => Assert.Equal(expected, workspace.Doubles($"""
        SELECT round_even(value, 0) FROM clean.snpp_component WHERE place = '{Places.CodeOf(name)}' AND sex = 'persons' AND year = 2030
        AND component IN ('births', 'deaths', 'internal_migration_in', 'internal_migration_out', 'international_migration_in', 'international_migration_out')
        ORDER BY component LIKE 'int%', component LIKE 'international%', component
        """));

    [SharedFact]
    public void Rows_of_table_5() => Assert.Equal((4428L, 369L), workspace.Store.Query(
        "SELECT rows, (SELECT count(DISTINCT place) FROM raw.snpp_component r WHERE r.file_id = f.file_id) FROM raw.file f WHERE dataset = 'snpp_component' AND member = 'Persons'",
        row => (row.GetLong(0), row.GetLong(1))).Single());

    [SharedTheory]
    [InlineData("Bedford", 77650)]
    [InlineData("Central Bedfordshire", 125270)]
    [InlineData("Luton", 82810)]
    [InlineData("Milton Keynes", 116480)]
    public void Council_tax_stock(string name, long expected) => Assert.Equal([expected], workspace.Longs(
        $"SELECT properties FROM clean.council_tax_stock WHERE place = '{Places.CodeOf(name)}' AND year = 2021 AND band = 'all'"));

    [SharedFact]
    public void The_tidy_copy_of_table_122()
    {
        Assert.Equal([7456L], workspace.Longs("SELECT rows FROM raw.file WHERE dataset = 'net_additional_dwellings_tidy'"));
        Assert.Equal([1199L, 2135L, 474L, 1993L], Places.Four.Select(p => workspace.Longs(
            "SELECT CAST(value AS BIGINT) FROM raw.net_additional_dwellings_tidy JOIN raw.file USING (file_id) WHERE dataset = 'net_additional_dwellings_tidy' " +
            $"AND period = '2020-21' AND place = '{p}'").Single()));
    }

    [SharedTheory]
    [InlineData("england.xlsx", 101.6, 102.0, 99.9, 102.0)]
    [InlineData("canscreeningfix.xlsx", 101.4, 102.0, 99.6, 102.0)]
    public void The_health_index_of_the_board_in_both_editions(string file, params double[] expected)
    {
        const string Of = "FROM raw.health_index_score JOIN raw.file USING (file_id) WHERE area = 'E54000024' AND year = '2021' AND contains(file, 'ics/') AND ends_with(file, $file)";
        var levels = workspace.Store.Query($"SELECT CAST(value AS DOUBLE) {Of} AND level IN ('overall', 'domain') ORDER BY level DESC, column_header NOT LIKE '%People%', column_header",
            row => row.GetDouble(0), ("file", file));
        Assert.Equal(expected, levels);
        Assert.Equal(42, workspace.Store.Scalar<long>(
            "SELECT count(DISTINCT area) FROM raw.health_index_score JOIN raw.file USING (file_id) WHERE contains(file, 'ics/') AND ends_with(file, $file)", ("file", file)));
    }

    [SharedFact]
    public void The_corrected_edition_is_the_one_in_use() => Assert.Equal([101.4], workspace.Doubles(
        "SELECT score FROM clean.health_index_score WHERE area = 'E54000024' AND year = 2021 AND level = 'overall'"));

    [SharedFact]
    public void Weights_and_underlying_values_of_the_index()
    {
        Assert.Equal((56L, 14L), workspace.Store.Query("SELECT count(*), count(DISTINCT subdomain) FROM raw.health_index_weight", row => (row.GetLong(0), row.GetLong(1))).Single());
        Assert.True(workspace.Store.Scalar<double>(
            "SELECT max(abs(total - 1)) FROM (SELECT sum(CAST(value AS DOUBLE) ORDER BY row) AS total FROM raw.health_index_weight GROUP BY domain, subdomain)") <= 2.9e-15);
        Assert.Equal((2149L, 307L, 17L), workspace.Store.Query(
            "SELECT (SELECT rows FROM raw.file WHERE dataset = 'health_index_underlying'), count(DISTINCT area), count(DISTINCT indicator) FROM raw.health_index_underlying",
            row => (row.GetLong(0), row.GetLong(1), row.GetLong(2))).Single());
    }

    [SharedTheory]
    [InlineData("Bedford", 174687)]
    [InlineData("Central Bedfordshire", 294096)]
    [InlineData("Luton", 213528)]
    [InlineData("Milton Keynes", 270203)]
    public void Small_areas_add_to_their_authority(string name, long expected) => Assert.Equal([expected, expected], workspace.Longs(
        $"SELECT sum(population)::BIGINT FROM clean.small_area_population WHERE place = '{Places.CodeOf(name)}' AND year = 2020 GROUP BY left(area, 3) ORDER BY 1"));

    [SharedFact]
    public void Numbers_of_small_areas() => Assert.Equal([533L, 106L], workspace.Longs(
        "SELECT rows FROM raw.file WHERE dataset = 'small_area_population' ORDER BY rows DESC"));

    [SharedFact]
    public void Expectation_of_life() => Assert.Equal([82.86, 79.04], workspace.Doubles(
        "SELECT value FROM clean.life_table WHERE period = '2018-2020' AND age = 0 AND measure = 'ex' ORDER BY sex"));

    [SharedFact]
    public void Births_by_age_of_mother() => Assert.Equal([2164L, 3363L, 3239L, 3451L], Places.Four.Select(p => workspace.Longs(
        $"SELECT sum(births)::BIGINT FROM clean.births_by_age_of_mother WHERE place = '{p}' AND year = 2018").Single()));

    [SharedFact]
    public void The_series_since_1991() => Assert.Equal([233640L], workspace.Longs(
        $"SELECT population FROM clean.population_series WHERE place = '{Places.Luton}' AND year = 2023 AND sex = 'persons'"));

    [SharedFact]
    public void Nothing_of_the_folder_is_refused_or_held_back()
    {
        Assert.Equal(0, workspace.Report.ExitCode);
        Assert.All(workspace.Report.Files, f => Assert.True(f.Outcome is not (IngestOutcome.Reject or IngestOutcome.Quarantine), $"{f.File}: {string.Join(" ", f.Notes.Take(2))}"));
        Assert.All(workspace.Report.Files.Where(f => f.File.EndsWith("csv", StringComparison.Ordinal) || f.File.EndsWith("gz", StringComparison.Ordinal) ||
            f.File.EndsWith("geojson", StringComparison.Ordinal)), f => Assert.True(f.Facts > 0 || f.File.EndsWith("table1_indicator_details.csv", StringComparison.Ordinal), f.File));
    }
}
