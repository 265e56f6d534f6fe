namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>All published files, loaded once into one store; loading them is slow.</summary>
public sealed class LoadedWorkspace : IDisposable
{
    public static readonly string[] Folders = ["data"];

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
