namespace PhiUnit.Data.Tests.Projections;

/// <summary>The national projection of England in data-samples, loaded once.</summary>
public sealed class EnglandSample : IDisposable
{
    readonly StoreFolder _folder = new();

    public EnglandSample()
    {
        Store = Store.Open(_folder.File("workspace.duckdb"));
        var report = Ingest.Run(Store, [Path.Combine(Checkout, "data-samples", "ons-npp")], new IngestOptions());
        Assert.True(report.ExitCode == 0, string.Join("\n", report.Errors));
    }

    public Store Store { get; }

    public static string Checkout { get; } = FindCheckout();

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }

    static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "data-samples", "SOURCES.md"))) return folder.FullName;
        throw new DirectoryNotFoundException("data-samples expected above the tests");
    }
}
