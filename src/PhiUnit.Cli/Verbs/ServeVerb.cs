using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Web;
using PhiUnit.Web.Guards;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit serve: the HTTP API and the page over the current release.</summary>
static class ServeVerb
{
    const long Megabyte = 1 << 20;

    static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Addresses to listen on, http only; port 0 takes a free one.",
        HelpName = "URL",
        DefaultValueFactory = _ => ["http://127.0.0.1:5080"],
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one, whichever it is at the moment, when left out.", HelpName = "RUN_ID" };
    static readonly Option<string?> Keys = new("--keys") { Description = "File of keys: name,sha256,places (docs/api.md). Without it only this machine is served.", HelpName = "FILE" };
    static readonly Option<string[]> Proxies = Several("--proxy", "Address of a proxy whose word is taken for who is behind it (X-Forwarded-For, -Host, -User).", "IP");
    static readonly Option<string[]> Hosts = Several("--host", "Name under which a proxy is reached; requests for other names than these and this machine's are refused.", "NAME");
    static readonly Option<int?> Rate = new("--rate") { Description = "Requests a second for each caller; 50 when left out, and then not for this machine.", HelpName = "N" };
    static readonly Option<string?> MaxAge = new("--max-age") { Description = "/health/ready fails when no run has confirmed the release for longer: 26h, 90m, 2d.", HelpName = "AGE" };
    static readonly Option<int> Cache = new("--cache") { Description = "Megabytes of answers that are kept ready; 0 for none.", HelpName = "MB", DefaultValueFactory = _ => 64 };

    static readonly Argument<string> Name = new("NAME") { Description = "Whose key it is." };
    static readonly Option<string[]> Places = Several("--places", "Codes of the places that it is for; all when left out.", "CODE");

    public static Command Command()
    {
        var command = new Command("serve", "HTTP API (docs/api.md) and page over the current release, read-only; follows when another is published.\n\nExample: phiunit serve --urls http://127.0.0.1:5080")
        {
            Urls, Release, Keys, Proxies, Hosts, Rate, MaxAge, Cache,
        };
        command.SetAction((parsed, _) => RunAsync(new Session(parsed)));
        var key = new Command("key", "Make a key: shown once, with the line that the file of keys holds of it.\n\nExample: phiunit serve key \"Luton team\" --places E06000032") { Name, Places };
        key.SetAction(parsed => MakeKey(new Session(parsed)));
        command.Add(key);
        return command;
    }

    static async Task<int> RunAsync(Session session)
    {
        await using var server = await Server.StartAsync(session.Workspace(), new()
        {
            Urls = [.. session.Value(Urls)!.SelectMany(u => u.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Release = session.Value(Release),
            Keys = session.Value(Keys),
            Proxies = session.Value(Proxies) ?? [],
            Hosts = session.Value(Hosts) ?? [],
            RequestsPerSecond = session.Value(Rate),
            MostAge = session.Value(MaxAge) is { } age ? Age(age) : null,
            CacheBytes = session.Value(Cache) * Megabyte,
        });
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(new { server.Urls, server.RunId }, Json.Indented)}");
        else Terminal.Print($"Release {server.RunId} at {string.Join(", ", server.Urls)}. Ctrl+C ends.");
        await server.WaitAsync();
        return ExitCode.Done;
    }

    static int MakeKey(Session session)
    {
        var (name, places, key) = (session.Value(Name)!, session.Value(Places), ApiKey.New());
        if (name.Any(c => c is ',' or '"' || char.IsControl(c))) throw new UsageException($"'{name}' found; a name without commas and quotes expected.");
        var line = $"{name},{ApiKey.Hash(key)},{(places is { Length: > 0 } ? string.Join(' ', places) : "*")}";
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { key, line }, Json.Indented)}");
            return ExitCode.Done;
        }
        session.Terminal.Say($"The key, which is not shown again, and the line for the file of keys (below its header name,sha256,places):");
        Terminal.Print($"{key}");
        Terminal.Print($"{line}");
        return ExitCode.Done;
    }

    static TimeSpan Age(string text)
    {
        if (text.Length == 0) text = " ";
        var isNumber = double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return (isNumber, text[^1]) switch
        {
            (true, 'm') => TimeSpan.FromMinutes(number),
            (true, 'h') => TimeSpan.FromHours(number),
            (true, 'd') => TimeSpan.FromDays(number),
            _ => throw new UsageException($"--max-age '{text}' found; a number and m, h or d expected, such as 26h."),
        };
    }

    static Option<string[]> Several(string name, string description, string help) => new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = true };
}
