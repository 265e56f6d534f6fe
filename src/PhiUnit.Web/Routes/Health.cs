using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PhiUnit.Data;
using PhiUnit.Web.Answers;
using PhiUnit.Web.Releases;

namespace PhiUnit.Web.Routes;

/// <summary>/health/live: the process answers. /health/ready: a figure was read, the release is what was published, and young enough.</summary>
sealed class Health(ServedRelease served, ServeOptions options, Gates gates)
{
    static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public void Map(WebApplication app)
    {
        app.MapMethods("/health/live", Methods, context => WriteAsync(context, 200, new { status = "live" }));
        app.MapMethods("/health/ready", Methods, ReadyAsync);
    }

    async Task ReadyAsync(HttpContext context)
    {
        using var release = served.Hold();
        var people = await gates.Reading.RunAsync(() => release.With(store => store.Scalar<double>(
            "SELECT sum(value) FROM population WHERE quantile IS NULL AND scenario = (SELECT min(scenario) FROM scenarios) AND year = (SELECT min(year) FROM population)")), context.RequestAborted);
        var damage = release.Damage();
        var age = DateTimeOffset.UtcNow - served.Confirmed;
        var isStale = options.MostAge is { } most && age > most;
        var isReady = damage is null && !isStale && people > 0;
        await WriteAsync(context, isReady ? 200 : 503, new
        {
            status = isReady ? served.Problem is null ? "ready" : "degraded" : "not ready",
            run_id = release.Facts.RunId,
            published = release.Facts.Published,
            confirmed = served.Confirmed,
            age_seconds = Math.Round(age.TotalSeconds),
            stale = isStale,
            sha256 = release.Manifest.Files.First(f => f.Path.EndsWith(".duckdb", StringComparison.Ordinal)).Sha256,
            verified = release.Verified,
            base_year_population = people,
            problem = damage ?? served.Problem,
        });
    }

    static async Task WriteAsync(HttpContext context, int status, object document)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        await Responder.SendAsync(context, new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(document, Json.Indented), Media.Json));
    }
}
