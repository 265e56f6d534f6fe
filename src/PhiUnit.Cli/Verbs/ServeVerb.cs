using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Web;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit serve: the HTTP API and the page over the current release.</summary>
static class ServeVerb
{
    static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Addresses to listen on, http only; port 0 takes a free one.",
        HelpName = "URL",
        DefaultValueFactory = _ => ["http://127.0.0.1:5080"],
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one, whichever it is at the moment, when left out.", HelpName = "RUN_ID" };
    static readonly Option<string[]> Hosts = new("--host") { Description = "Names under which a proxy is reached; requests for others than these and this machine are refused.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };

    public static Command Command()
    {
        var command = new Command("serve", "HTTP API (docs/api.md) and page over the current release, read-only; follows when another is published.\n\nExample: phiunit serve --urls http://127.0.0.1:5080")
        {
            Urls, Release, Hosts,
        };
        command.SetAction((parsed, _) => RunAsync(new Session(parsed)));
        return command;
    }

    static async Task<int> RunAsync(Session session)
    {
        await using var server = await Server.StartAsync(session.Workspace(), new()
        {
            Urls = [.. session.Value(Urls)!.SelectMany(u => u.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Release = session.Value(Release),
            Hosts = session.Value(Hosts) ?? [],
        });
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(new { server.Urls, server.RunId }, Json.Indented)}");
        else Terminal.Print($"Release {server.RunId} at {string.Join(", ", server.Urls)}. Ctrl+C ends.");
        await server.WaitAsync();
        return ExitCode.Done;
    }
}
