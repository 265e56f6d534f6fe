namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Sections 7 and 8 of CHECKS.md: deprivation, look-ups, boundaries.</summary>
[Collection(LoadedFiles.Name)]
public sealed class GeographyFigures(LoadedWorkspace workspace)
{
    [SharedTheory]
    [InlineData("Bedford", 117, 5, 17, 28, 103, 4, 14)]
    [InlineData("Central Bedfordshire", 175, 0, 4, 31, 157, 0, 3)]
    [InlineData("Luton", 125, 17, 44, 20, 121, 4, 33)]
    [InlineData("Milton Keynes", 166, 8, 19, 19, 152, 8, 18)]
    public void Deprivation(string name, params int[] expected)
    {
        var place = Places.CodeOf(name);
        Assert.Equal(expected.Select(e => (long)e), workspace.Store.Query($"""
            WITH new AS (SELECT l.lsoa, l.ward, d.value FROM clean.lsoa l JOIN clean.deprivation d ON d.area = l.lsoa
              WHERE l.place = '{place}' AND d.edition = 2025 AND d.domain = 'IMD' AND d.measure = 'decile'),
            old AS (SELECT DISTINCT c.lsoa_2011, d.value FROM clean.lsoa_change c JOIN clean.deprivation d ON d.area = c.lsoa_2011
              WHERE c.place = '{place}' AND d.edition = 2019 AND d.domain = 'IMD' AND d.measure = 'decile')
            SELECT (SELECT count(*) FROM new), (SELECT count(*) FROM new WHERE value = 1), (SELECT count(*) FROM new WHERE value <= 2), (SELECT count(DISTINCT ward) FROM new),
              (SELECT count(*) FROM old), (SELECT count(*) FROM old WHERE value = 1), (SELECT count(*) FROM old WHERE value <= 2)
            """, row => Enumerable.Range(0, 7).Select(row.GetLong).ToArray()).Single());
    }

    [SharedTheory]
    [InlineData("imd2025_england_lsoa21", 33755, 24)]
    [InlineData("imd2019_england_lsoa11", 32844, 16)]
    [InlineData("imd2025_england_ltla24", 296, 56)]
    [InlineData("imd2025_england_icb24", 42, 56)]
    [InlineData("imd2019_england_ltla23", 296, 24)]
    [InlineData("lookup_lsoa21_ward24_ltla24", 35672, 1)]
    [InlineData("lookup_lsoa21_icb24", 33755, 1)]
    [InlineData("lookup_ltla24_region24", 296, 1)]
    [InlineData("blmk_lsoa21_ward24_ltla24", 583, 1)]
    [InlineData("blmk_lsoa21_icb24", 587, 1)]
    [InlineData("blmk_lsoa11_lsoa21_ltla22", 587, 1)]
    [InlineData("blmk_ltla24.geojson", 4, 1)]
    [InlineData("blmk_wards22.geojson", 96, 1)]
    [InlineData("blmk_msoa21.geojson", 111, 1)]
    [InlineData("blmk_lsoa21.geojson", 583, 1)]
    [InlineData("england_ltla24_4dp.geojson", 296, 1)]
    public void Rows_and_figures_of_a_file(string file, int rows, int columns)
    {
        var loaded = workspace.Store.Query("SELECT rows, facts FROM raw.file WHERE contains(file, '/' || $file)", row => (row.GetLong(0), row.GetLong(1)), ("file", file));
        Assert.Equal(((long)rows, (long)rows * columns), loaded.Single());
    }

    [SharedFact]
    public void The_board_has_four_small_areas_more_than_the_four_places()
    {
        Assert.Equal(583, workspace.Store.Scalar<long>($"SELECT count(*) FROM clean.lsoa WHERE place IN ('{string.Join("', '", Places.Four)}')"));
        Assert.Equal(587, workspace.Store.Scalar<long>("SELECT count(*) FROM clean.lsoa WHERE board = 'E54000024'"));
        Assert.Equal(["E01017669", "E01017670", "E01017695", "E01017696"], workspace.Store.Query(
            $"SELECT lsoa FROM clean.lsoa WHERE board = 'E54000024' AND place NOT IN ('{string.Join("', '", Places.Four)}') ORDER BY lsoa", row => row.GetText(0)));
    }

    [SharedFact]
    public void Sums_over_the_parts_of_an_authority_are_its_figures_of_today() => Assert.Equal(
        workspace.Longs("SELECT sum(population)::BIGINT FROM clean.population WHERE year = 2020 AND (place LIKE 'E06%' OR place LIKE 'E07%' OR place LIKE 'E08%' OR place LIKE 'E09%')"),
        workspace.Longs("SELECT sum(population)::BIGINT FROM merged.population JOIN reference.authority ON code = place WHERE year = 2020"));
}
