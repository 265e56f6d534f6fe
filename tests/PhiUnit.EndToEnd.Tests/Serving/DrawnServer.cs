namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>One server over the release that was drawn 200 times with seed 7.</summary>
public sealed class DrawnServer(DemoWorkspace demo) : IDisposable
{
    readonly Lazy<ServeProcess> _server = new(() => new(demo.Drawn));

    public ServeProcess Process => _server.Value;

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
    }
}
