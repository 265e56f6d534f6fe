using PhiUnit.Data.Tests.Fetching;
using static PhiUnit.Data.Tests.Fetching.FailingServer;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Fetching as a user does it, from a server on this machine that fails as real ones do.</summary>
public sealed class FetchVerbTests : IDisposable
{
    const string Source = "fingertips-smoking";

    const string Body = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit," +
        "Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles," +
        "Time period Sortable,New data,Compared to goal,Time period range\n" +
        "92443,Smoking,,,E92000001,England,England,Persons,18+ yrs,,,2023,11.6,10.44,12.76,,,,,,,,,20230000,,,1y\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("phiunit-fetch-");

    public void Dispose() => folder.Delete(recursive: true);

    string Work => Path.Combine(folder.FullName, "work");

    [Fact]
    public void Fetched_in_spite_of_failures_kept_and_ingested_then_used_without_the_server()
    {
        using (var server = new FailingServer(Answer("503 Service Unavailable", "x", "Retry-After: 0"), Answer("429 Too Many Requests", "x", "Retry-After: 0"), Broken(Body, 100), Answer("200 OK", Body)))
        {
            var run = Do(server, Source);
            Assert.True(run.ExitCode == 0, $"{run}");
            Assert.Equal(4, server.Requests.Count);
            Assert.Contains("GET /api/all_data/csv/by_indicator_id?indicator_ids=92443", server.Requests[0], StringComparison.Ordinal);
        }
        Assert.Contains("fingertips_92443.csv", Phiunit.Do(Work, "datasets", "--json").Out, StringComparison.Ordinal);
        var offline = Phiunit.Do(Work, "fetch", Source, "--offline");
        Assert.True(offline.ExitCode == 0, $"{offline}");
        Assert.Equal(4, Phiunit.Do(Work, "fetch", "nomis-births", "--offline").ExitCode);
    }

    [Fact]
    public void What_is_refused_is_said_and_leaves_nothing_behind()
    {
        foreach (var (answer, named) in ((Func<string, byte[]?>, string)[])[
            (Answer("302 Found", "", "Location: http://169.254.169.254/latest"), "169.254.169.254"), (Answer("404 Not Found", "x"), "404"), (Answer("200 OK", "<!DOCTYPE html><p>Sorry"), "Sorry")])
        {
            using var server = new FailingServer(answer);
            var run = Do(server, Source);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(named, run.Error, StringComparison.Ordinal);
            Assert.Single(server.Requests);
        }
        Assert.DoesNotContain(Directory.EnumerateFiles(Work, "*", SearchOption.AllDirectories), f => f.EndsWith(".csv", StringComparison.Ordinal));
    }

    Phiunit.Run Do(FailingServer server, string source) => Phiunit.Do(Work, [("PHIUNIT_FETCH_PORT", server.Host.Split(':')[1])], ["fetch", source]);
}
