using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;
using PhiUnit.Web.Answers;
using PhiUnit.Web.Guards;
using PhiUnit.Web.Releases;
using PhiUnit.Web.Routes;

namespace PhiUnit.Web;

/// <summary>The read-only HTTP API and the page over a published release.</summary>
public sealed class Server : IAsyncDisposable
{
    /// <summary>Longer request lines are refused by the connection, before any of ours reads them.</summary>
    const int MostRequestLine = 32 * 1024;

    /// <summary>Threads that are there at once: while some make answers, others send those that are ready.</summary>
    const int Threads = 16;

    readonly WebApplication _app;

    Server(WebApplication app) => _app = app;

    /// <summary>Addresses that it listens on, with the ports that were taken.</summary>
    public IReadOnlyCollection<string> Urls => [.. _app.Urls];

    /// <summary>Run id of the release that new requests are answered from.</summary>
    public string RunId
    {
        get
        {
            using var release = _app.Services.GetRequiredService<ServedRelease>().Hold();
            return release.Facts.RunId;
        }
    }

    /// <summary>Opens the release and begins to listen.</summary>
    /// <exception cref="Data.NotFoundException">There is no such release.</exception>
    /// <exception cref="ServeException">It may not listen there.</exception>
    /// <exception cref="ReleaseDamagedException">The release is not what was published.</exception>
    public static async Task<Server> StartAsync(Workspace workspace, ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var access = new Access(options);
        Listening.Check(options.Urls, access.AsksForKeys);
        ThreadPool.SetMinThreads(Threads, Threads);
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "phiunit" });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(Limit);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options).AddSingleton(workspace).AddSingleton<ServedRelease>().AddHostedService(services => services.GetRequiredService<ServedRelease>());
        builder.Services.AddSingleton(access).AddSingleton<HostGuard>().AddSingleton<RateGuard>();
        builder.Services.AddSingleton<Gates>().AddSingleton<PageFiles>().AddSingleton<Responder>().AddSingleton<Health>().AddHostedService<Warmup>();
        var app = builder.Build();
        try
        {
            Map(app);
            await app.StartAsync();
            return new(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is asked to end, and lets the requests that have begun end first.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = MostRequestLine;
        kestrel.Limits.MaxRequestBodySize = 4096;
    }

    static void Map(WebApplication app)
    {
        app.Use(SecurityHeaders.Set);
        app.UseMiddleware<Problems>();
        app.Use(RequestLength.Check);
        app.Use(Access.NoteRemote);
        Forwarded.Use(app);
        app.Use(app.Services.GetRequiredService<HostGuard>().Check);
        app.Use(app.Services.GetRequiredService<Access>().CheckAsync);
        app.Use(app.Services.GetRequiredService<RateGuard>().CheckAsync);
        app.UseMiddleware<PageMiddleware>();
        app.UseRouting();
        app.Services.GetRequiredService<Health>().Map(app);
        var responder = app.Services.GetRequiredService<Responder>();
        var routes = AllRoutes.Of(app.Services.GetRequiredService<ServedRelease>().Releases);
        foreach (var route in routes) app.MapMethods(route.Path, route.Methods, context => responder.AnswerAsync(context, route));
        var description = OpenApi.Describe(routes);
        app.MapMethods("/openapi/v1.json", [HttpMethods.Get, HttpMethods.Head], context => Responder.SendAsync(context, description));
    }
}
