using System.Text.Json;
using Microsoft.Playwright;

namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>A tab that notes what a reader would never see: faults in the console, and requests to anywhere else.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    static readonly string Axe = File.ReadAllText(Path.Combine(Checkout.Root, "src", "PhiUnit.Web", "Page", "node_modules", "axe-core", "axe.min.js"));

    readonly IBrowserContext _context;
    readonly List<string> _faults = [];
    readonly List<string> _requests = [];

    public OpenPage(IBrowserContext context, IPage tab)
    {
        (_context, Tab) = (context, tab);
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _faults.Add($"{message.Type}: {message.Text}");
        };
        tab.PageError += (_, fault) => _faults.Add(fault);
        tab.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Tab { get; }

    /// <summary>Faults in the console so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Addresses that were asked for so far.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Opens an address and waits until everything is shown.</summary>
    public async Task GoAsync(string address)
    {
        await Tab.GotoAsync(address);
        await SettleAsync();
    }

    /// <summary>Waits until everything is shown.</summary>
    public async Task SettleAsync()
    {
        await Tab.Locator("#people svg").First.WaitForAsync();
        await Tab.Locator("#sections[aria-busy=false]").WaitForAsync();
    }

    /// <summary>Opens every table.</summary>
    public Task OpenTablesAsync() => Tab.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");

    /// <summary>What axe-core finds: rule, and the elements that break it.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        await Tab.EvaluateAsync(Axe);
        var found = await Tab.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' ')}`)");
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>Pixels by which the page is wider than the screen.</summary>
    public Task<int> SidewaysAsync() => Tab.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
