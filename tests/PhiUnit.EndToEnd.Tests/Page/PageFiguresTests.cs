using System.Globalization;
using System.Text.Json.Nodes;

namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>The page shows the figures of the release, and says so where there is none.</summary>
[Collection(DemoTests.Name)]
public class PageFiguresTests(DemoWorkspace demo, ServedPage served) : IClassFixture<ServedPage>
{
    [BrowserFact]
    public async Task The_headline_is_what_the_program_says_of_the_place()
    {
        var place = JsonNode.Parse(Phiunit.Do(demo.Drawn, "place", "Luton", "--json").Out)!;
        var trend = place["scenarios"]!.AsArray().Single(s => (string)s!["name"]! == "trend")!;
        var year = trend["population"]!.AsArray().Single(p => (int)p!["year"]! == 2033)!;

        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + "/?place=E06000032&scenario=trend&year=2033");
        var sentence = await page.Tab.Locator("#glance .headline").InnerTextAsync();
        Assert.Contains($"has {Rounded(year["total"]!)} (80 % interval {Rounded(year["lower_80"]!)} to {Rounded(year["upper_80"]!)}) in mid-2033", sentence, StringComparison.Ordinal);
        Assert.Contains((string)place["run_id"]!, await page.Tab.Locator("#sources").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Components_add_up_to_the_change_of_every_year()
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + "/?place=BLMK&scenario=local-plan");
        await page.OpenTablesAsync();
        var totals = await ColumnAsync(page, "#people", 1);
        var changes = await ColumnAsync(page, "#change", -1);
        // Every figure is rounded to ten: two stocks and a change may be off by five each.
        for (var i = 0; i < changes.Count; i++) Assert.InRange(totals[i + 1] - totals[i] - changes[i], -15, 15);
        Assert.Equal(totals.Count - 1, changes.Count);
    }

    [BrowserTheory]
    [InlineData("/?place=E09999999", "holds no place “E09999999”")]
    [InlineData("/?scenario=%3Cscript%3Ealert(1)%3C/script%3E", "holds no scenario “<script>alert(1)</script>”")]
    [InlineData("/?year=1850", "not 1850")]
    public async Task A_link_that_asks_for_what_is_not_there_says_so_and_shows_the_rest(string address, string sentence)
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + address);
        Assert.Contains(sentence, await page.Tab.Locator("#problem").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await page.ViolationsAsync());
        Assert.Empty(page.Faults);
    }

    [BrowserTheory]
    [InlineData(429, "{}", "Too many questions at once")]
    [InlineData(503, """{"title":"Busy","detail":"The engine reads another release just now."}""", "The engine reads another release just now.")]
    [InlineData(500, "<html>", "answered 500 without saying why")]
    public async Task A_fault_of_the_server_is_a_sentence(int status, string body, string sentence)
    {
        await using var page = await served.OpenAsync();
        await page.Tab.RouteAsync("**/v1/places/*/components*", route => route.FulfillAsync(new() { Status = status, Body = body, ContentType = "application/problem+json" }));
        await page.Tab.GotoAsync(served.Drawn);
        await page.Tab.Locator("#problem", new() { HasText = sentence }).WaitForAsync();
    }

    [BrowserFact]
    public async Task Another_release_that_is_published_while_the_page_is_open_takes_all_of_its_place()
    {
        await using var page = await served.OpenAsync();
        await page.GoAsync(served.Drawn + "/?place=E06000032");
        // From here on this address is answered from the other release.
        await page.Tab.RouteAsync("**/v1/**", async route =>
        {
            var asked = new Uri(route.Request.Url);
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Url = served.Undrawn + asked.PathAndQuery }) });
        });
        await page.Tab.Locator("#place").SelectOptionAsync("E06000042");
        await page.Tab.Locator("#glance", new() { HasText = "made without draws" }).WaitForAsync();
        await page.SettleAsync();
        Assert.Contains(Path.GetFileName(demo.Release), await page.Tab.Locator("#sources").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(page.Faults);
    }

    static string Rounded(JsonNode value) => (Math.Round((double)value / 10, MidpointRounding.AwayFromZero) * 10).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Figures of a column of the first table of a section; -1 is the last.</summary>
    static async Task<List<double>> ColumnAsync(OpenPage page, string section, int column)
    {
        var texts = await page.Tab.Locator($"{section} table").First.EvaluateAsync<string[]>("(table, column) => [...table.tBodies[0].rows].map(row => [...row.cells].at(column).textContent)", column);
        return [.. texts.Select(t => double.Parse(t.Replace('−', '-'), NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
    }
}
