namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Every figure of data-samples is the published one: both are loaded, and no row of the samples may be absent from the other.</summary>
[Collection(LoadedFiles.Name)]
public class SampleFigures(LoadedWorkspace published)
{
    static readonly string[] Tables =
    [
        "population", "population_persons", "population_total", "component", "npp_population", "npp_fertility", "npp_mortality", "npp_births",
        "npp_deaths", "npp_migration", "snpp_population", "dwelling_stock", "net_additional_dwellings", "household_projection",
        "household_population", "household_by_age", "household_size", "census_households", "indicator", "health_index_score", "health_index_population",
        "deprivation", "deprivation_summary", "disability", "lsoa_change", "small_area_population",
    ];

    [SharedFact("data/ons_mye", "data/ons_npp", "data/housing", "data/households", "data/ons_health_index_2015_2021", "data/fingertips_csv")]
    public void Every_figure_of_the_samples_is_the_published_one()
    {
        var folder = Directory.CreateTempSubdirectory("phiunit-samples-");
        try
        {
            using var samples = Store.Open(Path.Combine(folder.FullName, "samples.duckdb"));
            var report = Ingest.Run(samples, [Checkout.Sample()], new IngestOptions());
            Assert.True(report.ExitCode == 0, string.Join("\n", report.Errors));

            var different = new List<string>();
            foreach (var table in Tables)
            {
                var rows = Rows(samples, table);
                Assert.NotEmpty(rows);
                var all = Rows(published.Store, table).ToHashSet(StringComparer.Ordinal);
                different.AddRange(rows.Where(r => !all.Contains(r)).Take(3).Select(r => $"{table}: {r}"));
            }
            Assert.Empty(different);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Rows without the columns that name their file. Totals of the places and of England only: for the other authorities the samples hold
    /// components but not the revised totals, so that an older release stands there.
    /// </summary>
    static List<string> Rows(Store store, string table)
    {
        var some = table == "population_total" ? "WHERE place IN ('E92000001', 'E06000032', 'E06000042', 'E06000055', 'E06000056')" : "";
        return store.Query($"SELECT to_json(r)::VARCHAR FROM (SELECT * EXCLUDE (release, sha256) FROM clean.{table} {some}) r", row => row.GetText(0));
    }
}
