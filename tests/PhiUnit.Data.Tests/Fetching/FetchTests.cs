using PhiUnit.Data.Fetching;
using PhiUnit.Data.Workspaces;
using static PhiUnit.Data.Tests.Fetching.FailingServer;

namespace PhiUnit.Data.Tests.Fetching;

/// <summary>Fetching from a server that fails as real ones do.</summary>
public sealed class FetchTests : IDisposable
{
    private const string Body = "a,b\n1,2\n3,4\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("phiunit-fetch-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_becomes_a_snapshot_and_the_same_bytes_again_stay_the_same_one()
    {
        using var server = new FailingServer(Answer("200 OK", Body), Answer("200 OK", Body), Answer("200 OK", Body + "5,6\n"));

        var first = await Get(server);
        var again = await Get(server);
        var changed = await Get(server);

        Assert.Equal((Body, true), (File.ReadAllText(first.Path), first.IsNew));
        Assert.Equal((first.Path, false), (again.Path, again.IsNew));
        Assert.Equal(Body, File.ReadAllText(first.Path));
        Assert.Equal((Body + "5,6\n", true), (File.ReadAllText(changed.Path), changed.IsNew));
        Assert.Equal(changed.Path, (await new Fetch(new Workspace(folder.FullName), List(server), new FetchOptions { Offline = true }).Run(Source(server))).Path);
    }

    [Fact]
    public async Task Errors_for_now_are_tried_again()
    {
        using var server = new FailingServer(Answer("500 Internal Server Error", "x"), Answer("503 Service Unavailable", "x", "Retry-After: 0"),
            Answer("429 Too Many Requests", "x", "Retry-After: 0"), Answer("200 OK", Body));

        Assert.Equal(Body, File.ReadAllText((await Get(server)).Path));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_never_recovers_is_given_up_and_nothing_is_kept()
    {
        using var server = new FailingServer([.. Enumerable.Repeat(Answer("500 Internal Server Error", "x"), 9)]);

        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => Get(server));

        Assert.Contains("failed 4 times", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "snapshots", "local")));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_gone_on_with_while_it_is_the_same_file()
    {
        using var server = new FailingServer(Broken(Body, 5, "ETag: \"v1\""), head => head.Contains("Range: bytes=5-", StringComparison.Ordinal) && head.Contains("If-Range: \"v1\"", StringComparison.Ordinal)
            ? Answer("206 Partial Content", Body[5..], $"Content-Range: bytes 5-{Body.Length - 1}/{Body.Length}", "ETag: \"v1\"")(head) : null);

        Assert.Equal(Body, File.ReadAllText((await Get(server)).Path));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_without_a_tag_starts_again()
    {
        using var server = new FailingServer(Broken("old,old\n1,1\n", 9), Answer("200 OK", Body));

        Assert.Equal(Body, File.ReadAllText((await Get(server)).Path));
        Assert.DoesNotContain("Range:", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_waited_for_and_then_tried_again()
    {
        using var server = new FailingServer(_ => null, Answer("200 OK", Body));

        Assert.Equal(Body, File.ReadAllText((await Get(server)).Path));
    }

    [Theory]
    [InlineData("https://elsewhere.example/x.csv", "elsewhere.example")]
    [InlineData("file:///etc/passwd", "file")]
    [InlineData("http://169.254.169.254/latest", "169.254.169.254")]
    public async Task A_redirect_elsewhere_is_not_followed(string to, string named)
    {
        using var server = new FailingServer(Answer("302 Found", "", $"Location: {to}"));

        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => Get(server));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_but_not_for_ever()
    {
        using (var server = new FailingServer(Answer("301 Moved Permanently", "", "Location: /new.csv"), Answer("200 OK", Body)))
            Assert.EndsWith("new.csv", (await Get(server)).Path, StringComparison.Ordinal);
        using var round = new FailingServer([.. Enumerable.Repeat(Answer("302 Found", "", "Location: /again"), 20)]);
        await Assert.ThrowsAsync<FetchRefusedException>(() => Get(round));
    }

    [Fact]
    public async Task Private_addresses_are_not_asked()
    {
        using var server = new FailingServer(Answer("200 OK", Body));
        var source = new FetchSource { Name = "local", Page = $"https://localhost:{server.Host.Split(':')[1]}/x.csv" };

        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() =>
            new Fetch(new Workspace(folder.FullName), new FetchSources([source]), Patient with { AllowLoopback = false }).Run(source));

        Assert.Contains("private network", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_page_in_place_of_the_file_and_a_file_too_large_are_refused()
    {
        using var page = new FailingServer(Answer("200 OK", "<!DOCTYPE html><html>Sorry</html>"));
        Assert.Contains("Sorry", (await Assert.ThrowsAsync<FetchRefusedException>(() => Get(page))).Message, StringComparison.Ordinal);
        using var large = new FailingServer(Answer("200 OK", new string('x', 5000)));
        Assert.Contains("1000 bytes", (await Assert.ThrowsAsync<FetchRefusedException>(() => Get(large))).Message, StringComparison.Ordinal);
        using var gone = new FailingServer(Answer("404 Not Found", "x"));
        Assert.Contains("404", (await Assert.ThrowsAsync<FetchRefusedException>(() => Get(gone))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_found_on_its_page()
    {
        using var server = new FailingServer(Answer("200 OK", "<a href=\"/other.pdf\">x</a><a href='/files/tables2025.csv?a=1&amp;b=2'>y</a>"), Answer("200 OK", Body));

        var file = await Get(server, @"tables\d+\.csv");

        Assert.Contains("GET /files/tables2025.csv?a=1&b=2 ", server.Requests[1], StringComparison.Ordinal);
        Assert.EndsWith("tables2025.csv", file.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    public void Addresses_inside_a_private_network(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(System.Net.IPAddress.Parse(address)));

    [Fact]
    public void Every_listed_source_is_a_public_page_with_a_licence() => Assert.All(FetchSources.Default.All, s =>
    {
        Assert.StartsWith("https://", s.Page, StringComparison.Ordinal);
        Assert.All([s.Name, s.Title, s.Publisher, s.Licence], Assert.NotEmpty);
    });

    private static readonly FetchOptions Patient = new()
    {
        AllowLoopback = true,
        Retries = 3,
        FirstWait = TimeSpan.FromMilliseconds(5),
        LongestWait = TimeSpan.FromMilliseconds(50),
        Patience = TimeSpan.FromSeconds(2),
        MaxBytes = 1000,
    };

    private static FetchSource Source(FailingServer server, string? pattern = null) =>
        new() { Name = "local", Title = "t", Page = $"{server.Address}/x.csv", Pattern = pattern, Licence = "l" };

    private static FetchSources List(FailingServer server) => new([Source(server)]);

    private Task<FetchedFile> Get(FailingServer server, string? pattern = null) =>
        new Fetch(new Workspace(folder.FullName), List(server), Patient).Run(Source(server, pattern));
}
