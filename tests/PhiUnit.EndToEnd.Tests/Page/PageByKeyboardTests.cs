using System.Globalization;
using Microsoft.Playwright;

namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>Every control is reached with Tab and worked with keys alone.</summary>
[Collection(DemoTests.Name)]
public class PageByKeyboardTests(ServedPage served) : IClassFixture<ServedPage>
{
    [BrowserFact]
    public async Task Tab_reaches_every_control_and_link_in_order()
    {
        await using var page = await OpenAsync("/?place=E06000032");
        var expected = await page.Tab.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('a[href], select, input, button, summary, [tabindex="0"]')].filter(e => e.checkVisibility()).length
            """);
        var reached = await ReachedAsync(page, expected + 5);
        Assert.True(expected > 30, $"{expected} controls");
        Assert.Equal(Enumerable.Range(0, expected), reached);
    }

    [BrowserFact]
    public async Task Choices_follow_arrow_keys_and_stand_in_the_address()
    {
        await using var page = await OpenAsync("/?place=E06000055&year=2040");
        await PressAsync(page, "#place", "ArrowDown");
        await page.Tab.WaitForURLAsync(url => url.Contains("place=E06000056", StringComparison.Ordinal));
        await page.SettleAsync();
        Assert.Equal("Central Bedfordshire", await page.Tab.Locator("h1").InnerTextAsync());

        await PressAsync(page, "#compare", "ArrowDown");
        await page.Tab.WaitForURLAsync(url => url.Contains("compare=E06000055", StringComparison.Ordinal));
        await PressAsync(page, "#scenario", "ArrowDown");
        await page.Tab.WaitForURLAsync(url => url.Contains("scenario=local-plan", StringComparison.Ordinal));
        await PressAsync(page, "#year", "ArrowUp");
        await page.Tab.WaitForURLAsync(url => url.Contains("year=2039", StringComparison.Ordinal));
        await page.Tab.Locator("h1", new() { HasText = "Central Bedfordshire beside Bedford" }).WaitForAsync();

        await page.Tab.GoBackAsync();
        await page.Tab.Locator("#pyramid-year[aria-valuetext='2040']").WaitForAsync();
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task Years_play_and_pause_with_the_space_bar()
    {
        await using var page = await OpenAsync("/?place=E06000032&year=2030");
        await PressAsync(page, "#pyramid-year", "ArrowRight");
        Assert.Equal("2031", await page.Tab.Locator("#pyramid-year").GetAttributeAsync("aria-valuetext"));
        var play = page.Tab.Locator("#ages button");
        await PressAsync(page, "#ages button", " ");
        Assert.Equal("Pause", await play.InnerTextAsync());
        await page.Tab.Locator(".pyramid .year", new() { HasText = "2033" }).WaitForAsync();
        await page.Tab.Keyboard.PressAsync(" ");
        Assert.Equal("Play", await play.InnerTextAsync());
        var year = await page.Tab.Locator(".pyramid .year").TextContentAsync();
        Assert.Equal(await page.Tab.Locator("#year").InputValueAsync(), year);
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task The_housing_slider_is_answered_by_the_engine()
    {
        await using var page = await OpenAsync("/?place=E06000042&scenario=local-plan&homes=100");
        var all = await ResidentsAsync(page, "At 100 %");
        await page.Tab.Locator("#homes-share").FocusAsync();
        await page.Tab.Keyboard.PressAsync("Home");
        var half = await ResidentsAsync(page, "At 50 %");
        await page.Tab.Keyboard.PressAsync("End");
        var more = await ResidentsAsync(page, "At 120 %");
        Assert.True(half < all && all < more, $"{half}, {all}, {more} residents at 50, 100 and 120 % of the plan");
        Assert.Contains("homes=120", page.Tab.Url, StringComparison.Ordinal);
        await PressAsync(page, "#what-if button", "Enter");
        Assert.Equal(all, await ResidentsAsync(page, "At 100 %"));
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task The_health_index_opens_down_to_an_indicator_and_back()
    {
        await using var page = await OpenAsync("/?place=E06000032");
        foreach (var part in new[] { "Healthy People Domain", "Mental health", "Self-harm" })
        {
            await page.Tab.Locator("#index .row button", new() { HasText = part }).FocusAsync();
            await page.Tab.Keyboard.PressAsync("Enter");
            await page.Tab.Locator("#index-sentence", new() { HasText = $"{part}: Luton" }).WaitForAsync();
            Assert.Equal("index-sentence", await page.Tab.EvaluateAsync<string>("() => document.activeElement.id"));
        }
        Assert.Contains("index=Pe2.3", page.Tab.Url, StringComparison.Ordinal);
        await page.Tab.Locator("#index .breadcrumbs button").First.FocusAsync();
        await page.Tab.Keyboard.PressAsync("Enter");
        await page.Tab.Locator("#index-sentence", new() { HasText = "Health Index: Luton" }).WaitForAsync();
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task The_map_takes_its_measure_and_its_wards_from_keys()
    {
        await using var page = await OpenAsync("/?place=E06000032");
        await PressAsync(page, "#map-measure", "ArrowDown");
        await page.Tab.Locator("#map figcaption", new() { HasText = "aged 65 and over" }).WaitForAsync();
        await PressAsync(page, "#map-measure", "ArrowDown");
        await page.Tab.Locator("#map figcaption", new() { HasText = "Health Index" }).WaitForAsync();
        Assert.Equal(4, await page.Tab.Locator(".map text[font-weight='normal']").CountAsync());
        var outlines = await page.Tab.Locator(".map path").CountAsync();
        await PressAsync(page, "#map-wards", " ");
        await page.Tab.Locator($".map path:nth-of-type({outlines + 20})").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task A_table_opens_and_a_file_is_fetched_with_enter()
    {
        await using var page = await OpenAsync("/?place=E06000032&scenario=trend");
        await PressAsync(page, "#people summary", "Enter");
        var shown = await page.Tab.Locator("#people tbody tr").Last.Locator("td").First.InnerTextAsync();
        var download = await page.Tab.RunAndWaitForDownloadAsync(() => PressAsync(page, "#people .download a", "Enter"));
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var row = File.ReadLines(await download.PathAsync()).Single(line => line.Contains(",trend,", StringComparison.Ordinal) && line.Contains(",2040,persons,all ages,,", StringComparison.Ordinal));
        var residents = double.Parse(row.Split(',')[^1], CultureInfo.InvariantCulture);
        Assert.Equal((Math.Round(residents / 10) * 10).ToString("N0", CultureInfo.InvariantCulture), shown);
    }

    async Task<OpenPage> OpenAsync(string address)
    {
        var page = await served.OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce, AcceptDownloads = true });
        await page.GoAsync(served.Drawn + address);
        return page;
    }

    static async Task PressAsync(OpenPage page, string control, string key)
    {
        await page.Tab.Locator(control).First.FocusAsync();
        await page.Tab.Keyboard.PressAsync(key);
    }

    /// <summary>Residents in the sentence that answers the slider, once it speaks of this share.</summary>
    static async Task<double> ResidentsAsync(OpenPage page, string share)
    {
        var answer = page.Tab.Locator("#what-if-answer", new() { HasText = share });
        await answer.WaitForAsync();
        return double.Parse(await answer.Locator("strong").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    /// <summary>Positions, among all controls of the page, of those that Tab comes to.</summary>
    static async Task<List<int>> ReachedAsync(OpenPage page, int presses)
    {
        var reached = new List<int>();
        for (var i = 0; i < presses; i++)
        {
            await page.Tab.Keyboard.PressAsync("Tab");
            var at = await page.Tab.EvaluateAsync<int>("""
                () => [...document.querySelectorAll('a[href], select, input, button, summary, [tabindex="0"]')].filter(e => e.checkVisibility()).indexOf(document.activeElement)
                """);
            if (at < 0 || reached.Contains(at)) break;
            reached.Add(at);
        }
        return reached;
    }
}
