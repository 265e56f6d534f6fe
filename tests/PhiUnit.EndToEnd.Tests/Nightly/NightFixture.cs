namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>The workspaces that tests of the night copy, made once.</summary>
public sealed class NightFixture : IDisposable
{
    readonly Lazy<NightWorkspace> _workspace;

    public NightFixture()
    {
        Demo = new();
        _workspace = new(() => NightWorkspace.Make(Demo));
    }

    public DemoWorkspace Demo { get; }

    public NightWorkspace Workspace => _workspace.Value;

    public void Dispose() => Demo.Dispose();
}

[CollectionDefinition(Name)]
public sealed class NightTests : ICollectionFixture<NightFixture>
{
    public const string Name = "night";
}
