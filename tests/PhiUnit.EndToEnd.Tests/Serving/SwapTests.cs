using System.Net;
using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>Releases come and go under a server: an answer is of one of them, whole, and of none that is damaged.</summary>
[Collection(DemoTests.Name)]
public class SwapTests(DemoWorkspace demo)
{
    [Fact]
    public async Task While_releases_are_published_no_answer_fails_and_none_mixes_two()
    {
        var workspace = demo.Project("--draws", "50", "--seed", "3");
        var releases = new ReleaseFolder(new Workspace(workspace));
        var ids = releases.All();
        Assert.Equal(2, ids.Count);
        using var server = new ServeProcess(workspace, "--cache", "0");
        // With draws there are quantiles, without there are none: the number of them tells the releases apart by what they hold.
        var quantiles = ids.ToDictionary(id => id, id => Quantiles(releases.Find(id)!));
        Assert.Equal(2, quantiles.Values.Distinct().Count());

        var readers = new Readers(server, 4, "BLMK", 2040, (id, answer) =>
            Assert.Equal(quantiles[id], answer.GetProperty("population").EnumerateArray().Select(r => r.GetProperty("quantile").GetRawText()).Distinct().Count()));
        for (var swap = 0; swap < 6; swap++)
        {
            var before = readers.Answers.Values.Sum();
            releases.MakeCurrent(ids[swap % 2]);
            // Until the server follows, and then has answered from it.
            await Until(() => Ready(server) == ids[swap % 2] && readers.Answers.Values.Sum() > before + 8);
        }
        await readers.Stop();
        Assert.Equal(2, readers.Answers.Count);
    }

    [Fact]
    public async Task A_release_with_a_flipped_bit_is_not_served()
    {
        var workspace = demo.Project("--draws", "50", "--seed", "4");
        var releases = new ReleaseFolder(new Workspace(workspace));
        var (good, bad) = (releases.All()[0], releases.All()[1]);
        releases.MakeCurrent(good);
        using var server = new ServeProcess(workspace);
        Flip(Path.Combine(releases.Find(bad)!, "parquet", "population.parquet"));
        releases.MakeCurrent(bad);
        await Until(() => server.Json("/health/ready").GetProperty("status").GetString() == "degraded");
        Assert.Equal(good, Ready(server));
        Assert.Contains("population.parquet", server.Json("/health/ready").GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, server.Send("/v1/places").StatusCode);

        var refused = Phiunit.Do(workspace, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("population.parquet", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bit_that_flips_while_it_is_served_stops_it()
    {
        var workspace = demo.Copy();
        using var server = new ServeProcess(workspace, "--cache", "0");
        Flip(Path.Combine(DemoWorkspace.Current(workspace), "release.duckdb"));
        await Until(() => server.Send("/health/ready").StatusCode == HttpStatusCode.ServiceUnavailable);
        using var response = server.Send("/v1/places/E06000032/population");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Without_a_release_there_is_nothing_to_serve() => Assert.Equal(4, Phiunit.Do(demo.NewFolder(), "serve", "--urls", "http://127.0.0.1:0").ExitCode);

    [Fact]
    public void Readiness_says_how_old_the_release_is_and_fails_when_it_is_too_old()
    {
        var workspace = demo.Copy();
        File.SetLastWriteTimeUtc(Path.Combine(workspace, "releases", "current"), DateTime.UtcNow.AddHours(-30));
        using var server = new ServeProcess(workspace, "--max-age", "26h");
        using var response = server.Send("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var ready = JsonDocument.Parse(ServeProcess.Body(response)).RootElement;
        Assert.True(ready.GetProperty("stale").GetBoolean());
        Assert.InRange(ready.GetProperty("age_seconds").GetDouble(), 30 * 3600, 31 * 3600);
        Assert.Equal(HttpStatusCode.OK, server.Send("/v1/places").StatusCode);
    }

    static string Ready(ServeProcess server) => server.Json("/health/ready").GetProperty("run_id").GetString()!;

    static int Quantiles(string folder)
    {
        using var release = ReleaseReader.Open(folder);
        return 1 + release.Scalar<int>("SELECT count(DISTINCT quantile)::INTEGER FROM population_intervals");
    }

    static void Flip(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = stream.Length / 2;
        var value = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(value ^ 1));
    }

    static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 600, "It did not come to pass within a minute.");
            await Task.Delay(100);
        }
    }
}
