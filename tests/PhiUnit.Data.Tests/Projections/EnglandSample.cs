namespace PhiUnit.Data.Tests.Projections;

/// <summary>The national projection of England in data-samples, loaded once.</summary>
public sealed class EnglandSample : IDisposable
{
    readonly StoreFolder _folder = new();

    public EnglandSample()
    {
        Store = Store.Open(_folder.File("workspace.duckdb"));
        var report = Ingest.Run(Store, [Checkout.Sample("ons-npp")], new IngestOptions());
        Assert.True(report.ExitCode == 0, string.Join("\n", report.Errors));
    }

    public Store Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
