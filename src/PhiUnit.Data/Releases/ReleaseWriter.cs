using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Releases;

/// <summary>Writes release.duckdb and a Parquet file for each of its tables.</summary>
static class ReleaseWriter
{
    public const string DatabaseName = "release.duckdb";

    /// <summary>Each table, with the order that makes its Parquet file the same every time.</summary>
    public static readonly (string Table, string Order)[] Tables =
    [
        ("population", "scenario, place, year, sex, age, quantile"),
        ("already_here", "scenario, place, year, sex, age, quantile"),
        ("components", "scenario, place, year, sex, age, component, quantile"),
        ("population_intervals", "scenario, place, year, sex, band, quantile"),
        ("component_intervals", "scenario, place, year, component, quantile"),
        ("shelf_life", "scenario, place, band"),
        ("chances", "scenario, place, threshold, year"),
        ("variance_shares", "scenario, place, year, source"),
        ("without_interval", "scenario, output"),
        ("households", "scenario, place, year, quantile"),
        ("dwellings", "scenario, place, year, quantile"),
        ("sites", "scenario, place, site_ref, year"),
        ("rates", "scenario, place, year, sex, age"),
        ("household_rates", "scenario, place, year, sex, age"),
        ("boundaries", "level, area"),
        ("official_projections", "scenario, measure, place, year"),
        ("observed", "measure, place, year"),
        ("index_scores", "scenario, year, code, area, quantile"),
        ("index_ranks", "scenario, code, area"),
        ("indicators", "indicator_id, area, sex, age, category_type, category, period"),
        ("deprivation", "edition, area, quantiles, band, deprivation_quantile"),
        ("deprivation_averages", "edition, area"),
        ("inequality", "outcome, sex, age, period, edition, area, basis, quantiles, deprivation_quantile"),
        ("inequality_slopes", "outcome, sex, age, period, edition, area, basis, quantiles"),
        ("wards", "place, ward"),
        ("constraint_fit", "scenario, year, quantity"),
        ("places", "place"),
        ("scenarios", "scenario"),
        ("inputs", "dataset, release, file, sha256"),
        ("assumptions", "scenario, place, name"),
        ("checks", "name"),
    ];

    /// <summary>About as many rows as all others together: it is written beside them.</summary>
    const string Largest = "population";

    /// <remarks>
    /// The tables are filled and sorted in staging databases, each by one thread; release.duckdb is then made from the Parquet files alone, since a
    /// database that sorted has traces of it in its bytes (docs/decisions/0002).
    /// </remarks>
    public static void Write(ReleaseContents contents, IReadOnlyList<PublishedIndicator> indicators, string folder, IProgress<StepProgress> progress)
    {
        var parquet = Directory.CreateDirectory(Path.Combine(folder, "parquet")).FullName;
        progress.Report(new("Write release", 0.1));
        Together.Run(
            () => Stage(Path.Combine(folder, ".staging.duckdb"), store => Fill(store, contents, indicators), Tables.Where(t => t.Table != Largest), parquet),
            () => Stage(Path.Combine(folder, ".staging-largest.duckdb"), store => FillLargest(store, contents), Tables.Where(t => t.Table == Largest), parquet));
        progress.Report(new("Write release", 0.7));
        Store.CreateRelease(Path.Combine(folder, DatabaseName), Tables.Select(t => new ReleaseTable("main", t.Table, Path.Combine(parquet, $"{t.Table}.parquet"))));
    }

    static void Stage(string staging, Action<Store> fill, IEnumerable<(string Table, string Order)> tables, string parquet)
    {
        using (var store = Store.Open(staging, threads: 1))
        {
            store.Script("040_out");
            using (var transaction = store.Transaction())
            {
                fill(store);
                transaction.Commit();
            }
            foreach (var (table, order) in tables) store.CopyToParquet($"SELECT * FROM {table} ORDER BY {order}", Path.Combine(parquet, $"{table}.parquet"));
        }
        Durable.Delete(staging);
    }

    static void FillLargest(Store store, ReleaseContents contents)
    {
        new ReleaseTables(store, contents.RunId).WritePopulation(contents.Runs);
        new IntervalTables(store, contents.RunId).WriteAges(contents.Runs);
    }

    static void Fill(Store store, ReleaseContents contents, IReadOnlyList<PublishedIndicator> indicators)
    {
        var projected = new ReleaseTables(store, contents.RunId);
        projected.WriteAlreadyHere(contents.Runs);
        projected.WriteComponents(contents.Runs);
        projected.WriteHouseholds(contents.Runs);
        projected.WriteDwellings(contents.Runs);
        projected.WriteConstraintFit(contents.Runs);
        new IntervalTables(store, contents.RunId).Write(contents.Runs);
        new UncertaintyTables(store, contents.RunId).Write(contents.Runs);
        SiteTable.Write(store, contents.RunId, contents.Runs);
        new RateTables(store, contents.RunId).Write(contents.Runs);
        BoundaryTable.Write(store, contents.RunId, contents.Outlines);
        projected.WriteScenarios(contents.Runs);

        var published = new PublishedTables(store, contents.RunId);
        published.WriteOfficial(contents.Official);
        published.WriteObserved(contents.Observed);
        if (contents.Index is not null)
        {
            published.WriteIndex(contents.Index);
            published.WriteRanks(contents.Index);
        }
        published.WriteIndicators(indicators);
        new InequalityTables(store, contents.RunId).Write(contents.Inequality, indicators);
        published.WritePlaces(contents);
        published.WriteInputs(contents.Inputs);
        published.WriteChecks(contents.Checks);
    }
}
