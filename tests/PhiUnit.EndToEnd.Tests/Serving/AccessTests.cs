using System.Net;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>Who is let in: this machine, or callers with keys, each to their places.</summary>
[Collection(DemoTests.Name)]
public class AccessTests(DemoWorkspace demo)
{
    const string Luton = "/v1/places/E06000032/households?year=2030";

    [Theory]
    [InlineData("http://0.0.0.0:0", "--keys")]
    [InlineData("http://*:0", "--keys")]
    [InlineData("http://[::]:0", "--keys")]
    [InlineData("http://192.168.1.10:5080", "--keys")]
    [InlineData("https://127.0.0.1:0", "http expected")]
    [InlineData("http://127.0.0.1:0/path", "without a path")]
    [InlineData("5080", "address")]
    public void It_does_not_listen_to_others_without_keys(string url, string says)
    {
        var run = Phiunit.Do(demo.Folder, "serve", "--urls", url);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_opens_its_places_and_no_others()
    {
        var file = Path.Combine(demo.NewFolder(), "keys.csv");
        var (all, luton) = (MakeKey(file, "Board"), MakeKey(file, "Luton team", "E06000032"));
        Assert.DoesNotContain(luton, File.ReadAllText(file), StringComparison.Ordinal);
        using var server = new ServeProcess(demo.Folder, "--keys", file);
        HttpStatusCode Status(string path, string key) => server.Send(path, headers: ("Authorization", $"Bearer {key}")).StatusCode;

        using var nobody = server.Send(Luton);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal("Bearer", nobody.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.Unauthorized, Status(Luton, "phiunit_wrong"));
        Assert.Equal(HttpStatusCode.OK, Status(Luton, luton));
        Assert.Equal(HttpStatusCode.OK, server.Send(Luton, headers: ("X-Api-Key", luton)).StatusCode);
        foreach (var path in new[] { "/v1/places/E06000042/households", "/v1/places/BLMK", "/v1/places/BLMK/what-if?homes=1", "/v1/compare?places=E06000032,E06000042", "/v1/boundaries?places=BLMK", "/v1/places/E06000055/downloads/place.csv" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, Status(path, luton));
            Assert.Equal(HttpStatusCode.OK, Status(path, all));
            Assert.Equal(HttpStatusCode.Forbidden, Status(path, luton));
        }
        Assert.Single(Places(server, luton));
        Assert.Equal(5, Places(server, all).Count);
        Assert.Equal(HttpStatusCode.OK, server.Send("/health/ready").StatusCode);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public void Only_a_configured_proxy_is_believed_who_is_behind_it(bool isConfigured, HttpStatusCode status)
    {
        var file = Path.Combine(demo.NewFolder(), "keys.csv");
        File.WriteAllLines(file, ["name,sha256,places", "jo@example.org,,E06000032"]);
        using var server = new ServeProcess(demo.Folder, ["--keys", file, .. isConfigured ? ["--proxy", "127.0.0.1"] : Array.Empty<string>()]);
        (string, string) As(string name) => ("X-Forwarded-User", name);
        Assert.Equal(status, server.Send(Luton, headers: As("jo@example.org")).StatusCode);
        Assert.Equal(isConfigured ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, server.Send(Luton, headers: As("stranger")).StatusCode);
        // Whoever is behind the proxy cannot say that he is the proxy.
        Assert.Equal(status, server.Send(Luton, headers: [As("jo@example.org"), ("X-Forwarded-For", "203.0.113.9")]).StatusCode);
    }

    [Fact]
    public void A_file_of_keys_that_is_wrong_is_refused_with_every_fault()
    {
        var file = Path.Combine(demo.NewFolder(), "keys.csv");
        File.WriteAllLines(file, ["name;sha256;places", "a,b,*", "c,,", ",,*", "d,,*", "d,,*"]);
        var run = Phiunit.Do(demo.Folder, "serve", "--urls", "http://0.0.0.0:0", "--keys", file);
        Assert.Equal(1, run.ExitCode);
        Assert.All(new[] { "line 1", "line 2", "line 3", "line 4", "line 6" }, line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_requests_are_told_when_to_come_again()
    {
        using var server = new ServeProcess(demo.Folder, "--rate", "5");
        var answers = Enumerable.Range(0, 60).Select(_ => server.Send("/v1/places")).ToList();
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Names_that_a_proxy_is_reached_under_are_configured()
    {
        using var server = new ServeProcess(demo.Folder, "--host", "figures.example.org");
        Assert.Equal(HttpStatusCode.OK, server.Send("/v1/places", headers: ("Host", "figures.example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, server.Send("/v1/places", headers: ("Host", "other.example.org")).StatusCode);
    }

    string MakeKey(string file, string name, params string[] places)
    {
        var lines = Phiunit.Do(demo.Folder, ["serve", "key", name, .. places.SelectMany(p => new[] { "--places", p })]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!File.Exists(file)) File.WriteAllLines(file, ["name,sha256,places"]);
        File.AppendAllLines(file, [lines[1]]);
        return lines[0];
    }

    static List<string> Places(ServeProcess server, string key)
    {
        using var response = server.Send("/v1/places", headers: ("Authorization", $"Bearer {key}"));
        return [.. System.Text.Json.JsonDocument.Parse(ServeProcess.Body(response)).RootElement.GetProperty("places").EnumerateArray().Select(p => p.GetProperty("code").GetString()!)];
    }
}
