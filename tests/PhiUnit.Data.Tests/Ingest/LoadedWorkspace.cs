namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>All published files of this slice, loaded once into one store; loading them is slow.</summary>
public sealed class LoadedWorkspace : IDisposable
{
    public static readonly string[] Folders =
    [
        "data/ons_mye", "data/ons_npp", "data/ons_components", "data/ons_snpp_2022", "data/housing", "data/households",
        "data/ons_snpp_2018_syoa", "data/fingertips_csv", "data/ons_health_index_2015_2021",
    ];

    private readonly StoreFolder folder = new();
    private readonly Lazy<(Store Store, IngestReport Report)> loaded;

    public LoadedWorkspace() => loaded = new(() =>
    {
        var store = Store.Open(folder.File("workspace.duckdb"));
        return (store, Ingest.Run(store, Folders.Select(SharedData.Path), new IngestOptions()));
    });

    public Store Store => loaded.Value.Store;

    public IngestReport Report => loaded.Value.Report;

    /// <summary>The figures of a query as whole numbers, in the order of its rows.</summary>
    public long[] Longs(string sql) => [.. Store.Query(sql, row => row.GetLong(0))];

    /// <summary>The figures of a query, in the order of its rows.</summary>
    public double[] Doubles(string sql) => [.. Store.Query(sql, row => row.GetDouble(0))];

    public void Dispose()
    {
        if (loaded.IsValueCreated) loaded.Value.Store.Dispose();
        folder.Dispose();
    }
}
