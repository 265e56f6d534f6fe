using Microsoft.Playwright;
using PhiUnit.Data.Workspaces;
using PhiUnit.Web;

namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>The page over a real release with draws, and a browser to open it in.</summary>
public sealed class ServedPage(DemoWorkspace demo) : IAsyncLifetime
{
    Server? _drawn;
    Server? _undrawn;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>Address of the page over the release with draws.</summary>
    public string Drawn => _drawn!.Urls.First();

    /// <summary>Address of the page over the release of the demo, one run without draws.</summary>
    public string Undrawn => _undrawn!.Urls.First();

    public async Task InitializeAsync()
    {
        if (Chromium.Absence is not null) return;
        Assert.True(Chromium.Program is not null, "CI has to drive the page in a browser: install chromium (apt-get install chromium)");
        _drawn = await Server.StartAsync(new Workspace(demo.Drawn), Anywhere);
        _undrawn = await Server.StartAsync(new Workspace(demo.Folder), Anywhere);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = ["--no-sandbox"] });
    }

    /// <summary>A tab of its own, with the browser's settings given; not yet at any address.</summary>
    public async Task<OpenPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options ?? new() { ReducedMotion = ReducedMotion.Reduce });
        return new(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_drawn is not null) await _drawn.DisposeAsync();
        if (_undrawn is not null) await _undrawn.DisposeAsync();
    }

    static ServeOptions Anywhere => new() { Urls = ["http://127.0.0.1:0"] };
}
