using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>What the page is like, whoever opens it: no faults, nothing from elsewhere, every screen, every reader.</summary>
[Collection(DemoTests.Name)]
public partial class PageLooksTests(ServedPage served) : IClassFixture<ServedPage>
{
    const int MostBytes = 500_000;
    const string Compared = "/?place=E06000032&compare=E06000042&scenario=local-plan&year=2033&homes=75&index=Pe";

    public static TheoryData<string, int, ColorScheme, ForcedColors> Readers => new()
    {
        { "/", 1280, ColorScheme.Light, ForcedColors.None },
        { "/", 360, ColorScheme.Light, ForcedColors.None },
        { Compared, 1280, ColorScheme.Dark, ForcedColors.None },
        { Compared, 360, ColorScheme.Light, ForcedColors.None },
        { Compared, 640, ColorScheme.Light, ForcedColors.Active },
        { "/?place=E06000055&index=L1.7&map=health", 640, ColorScheme.Dark, ForcedColors.None },
    };

    /// <summary>640 pixels are a screen of 1280 at 200 % zoom.</summary>
    [BrowserTheory]
    [MemberData(nameof(Readers))]
    public async Task Nobody_is_left_out(string address, int width, ColorScheme scheme, ForcedColors colours)
    {
        await using var page = await served.OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, ForcedColors = colours, ReducedMotion = ReducedMotion.Reduce,
        });
        await page.GoAsync(served.Drawn + address);
        Assert.Empty(await page.ViolationsAsync());
        await page.OpenTablesAsync();
        Assert.Empty(await page.ViolationsAsync());
        Assert.Equal(0, await page.SidewaysAsync());
        Assert.Empty(page.Faults);
        Assert.All(page.Requests, request => Assert.StartsWith(served.Drawn, request, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Every_chart_is_an_svg_with_a_name_and_a_table_behind_it()
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + "/?place=E06000032");
        await page.OpenTablesAsync();
        var figures = page.Tab.Locator("figure:visible");
        Assert.True(await figures.CountAsync() >= 9, $"{await figures.CountAsync()} figures");
        for (var i = 0; i < await figures.CountAsync(); i++)
        {
            var figure = figures.Nth(i);
            var chart = figure.Locator(".chart > svg");
            Assert.Equal("img", await chart.GetAttributeAsync("role"));
            Assert.Contains("Luton", await chart.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
            Assert.True(await figure.Locator("tbody tr").CountAsync() > 0, await figure.InnerTextAsync());
        }
    }

    [BrowserFact]
    public async Task The_page_and_its_bundle_are_small_and_named_by_their_content()
    {
        await using var page = await served.OpenAsync();
        var bytes = 0;
        page.Tab.Response += (_, response) =>
        {
            if (!response.Url.Contains("/v1/", StringComparison.Ordinal)) bytes += int.Parse(response.Headers["content-length"], System.Globalization.CultureInfo.InvariantCulture);
        };
        await page.GoAsync(served.Drawn);
        Assert.InRange(bytes, 1, MostBytes);
        Assert.All(page.Requests.Where(r => !r.Contains("/v1/", StringComparison.Ordinal) && new Uri(r).AbsolutePath != "/"), r => Assert.Matches(Hashed(), r));
    }

    [BrowserFact]
    public async Task Nothing_inline_and_nothing_from_elsewhere_may_run()
    {
        await using var page = await served.OpenAsync();
        var answer = await page.Tab.GotoAsync(served.Drawn);
        var policy = answer!.Headers["content-security-policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        await page.SettleAsync();
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task A_release_without_draws_dashes_its_lines_and_says_why()
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Undrawn + "/?place=E06000032");
        Assert.Contains("dashed because there is no interval", await page.Tab.Locator("#people figcaption").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("made without draws", await page.Tab.Locator("#glance").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Tab.Locator("#people svg g[fill-opacity]").CountAsync());
        Assert.NotEqual(0, await page.Tab.Locator("#people svg [stroke-dasharray='7 5']").CountAsync());
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task Printed_it_has_its_charts_and_not_its_controls()
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + "/?place=E06000032");
        await page.Tab.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.Tab.Locator("form:visible, button:visible, input:visible, select:visible").CountAsync());
        Assert.True(await page.Tab.Locator("svg:visible").CountAsync() >= 9);
        Assert.True(await page.Tab.Locator("#run-id").IsVisibleAsync());
        Assert.Equal("%PDF"u8.ToArray(), (await page.Tab.PdfAsync(new() { Format = "A4" }))[..4]);
        Assert.Empty(page.Faults);
    }

    [BrowserTheory]
    [InlineData(ReducedMotion.Reduce, "0s")]
    [InlineData(ReducedMotion.NoPreference, "0.45s, 0.45s")]
    public async Task Bars_move_only_for_those_who_like_it(ReducedMotion motion, string duration)
    {
        await using var page = await served.OpenAsync(new() { ReducedMotion = motion });
        await page.GoAsync(served.Drawn);
        Assert.Equal(duration, await page.Tab.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.pyramid rect.bar')).transitionDuration"));
    }

    [GeneratedRegex(@"/[a-z]+-[A-Z0-9]{8}\.(js|css|svg)$")]
    private static partial Regex Hashed();
}
