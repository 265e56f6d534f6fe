using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using PhiUnit.Web.Answers;
using PhiUnit.Web.Guards;
using PhiUnit.Web.Routes;

namespace PhiUnit.Web.Releases;

/// <summary>
/// Asks a release that has just been opened what is asked first of it, one question after the other, so that whoever comes next finds the answers made and
/// the code compiled.
/// </summary>
sealed class Warmup(ServedRelease served, Responder responder) : BackgroundService
{
    /// <summary>Places whose tables are made ahead; of a release with more, the first ones.</summary>
    const int MostPlaces = 8;

    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var warm = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            var (runId, codes) = Places();
            if (runId != warm) await AskAsync(codes, stoppingToken);
            warm = runId;
            await Task.Delay(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    (string RunId, string[] Codes) Places()
    {
        using var release = served.Hold();
        return (release.Facts.RunId, [.. release.Facts.Places.Keys.Take(MostPlaces)]);
    }

    async Task AskAsync(string[] codes, CancellationToken stopping)
    {
        Route[] ofPlaces = [PlaceRoute.Route, .. PlaceTables.All.Select(table => table.Route)];
        (Route Route, string? Code, string Query)[] questions =
        [
            (PlacesRoute.Route, null, ""),
            (ReleasesRoute.Of(served.Releases), null, ""),
            .. codes.SelectMany(code => ofPlaces.Select(route => (route, (string?)code, ""))),
            .. codes.Take(1).Select(code => (WhatIfRoute.Route, (string?)code, "?homes=1&draws=50")),
        ];
        foreach (var (route, code, query) in questions)
        {
            if (stopping.IsCancellationRequested) return;
            await AskAsync(route, code, query);
        }
    }

    async Task AskAsync(Route route, string? code, string query)
    {
        var context = new DefaultHttpContext();
        context.Features.Set(Caller.Anyone);
        context.Request.Method = HttpMethods.Get;
        context.Request.QueryString = new(query);
        if (code is not null) context.Request.RouteValues["code"] = code;
        try
        {
            await responder.AnswerAsync(context, route);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What cannot be answered, or not now, is answered when somebody asks, and then says why.
        }
    }
}
