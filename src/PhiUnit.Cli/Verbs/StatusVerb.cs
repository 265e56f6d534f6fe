using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit status: how the nightly run stands.</summary>
static class StatusVerb
{
    static readonly Option<string?> MaxAge = new("--max-age") { Description = "Exit 3 when the last good run is older: 26h, 90m, 2d. For a dead man's switch.", HelpName = "TIME" };

    public static Command Command()
    {
        var command = new Command("status", "The last run, what is current, what it rests on.\n\nExample: phiunit status --max-age 26h") { MaxAge };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var maxAge = session.Value(MaxAge) is { } text ? Age(text) : (TimeSpan?)null;
        var status = NightStatus.Of(session.Workspace());
        var now = DateTimeOffset.UtcNow;
        var fresh = maxAge is null || status.IsFresh(now, maxAge.Value);
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { status.RunId, status.State, status.LastGood, fresh, last = status.Last, status.Stale, status.Summary }, Json.Indented)}");
        }
        else
        {
            Terminal.Print($"Release {status.RunId ?? "none"}{(status.State is null ? "" : $" ({status.State})")}; last good run {(status.LastGood is { } good ? $"ended {good.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}Z" : "never")}.");
            if (status.Last is { } last) Terminal.Print($"Last run: began {last.Started.UtcDateTime:yyyy-MM-dd HH:mm}Z, {last.Outcome}, step {last.Step}{(last.Message.Length > 0 ? $": {last.Message}" : "")}");
            foreach (var mark in status.Stale) Terminal.Print($"Stale since {mark.Since:yyyy-MM-dd}: {mark.Subject}: {mark.Reason}");
        }
        if (fresh) return ExitCode.Done;
        Terminal.Complain($"Stale: found {(status.LastGood is { } at ? string.Create(CultureInfo.InvariantCulture, $"a last good run {(now - at).TotalHours:0.0} hours ago") : "no good run")}, expected one within {session.Value(MaxAge)}.");
        return ExitCode.CheckFailed;
    }

    static TimeSpan Age(string text)
    {
        if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number < 1e6)
        {
            switch (text[^1])
            {
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
                case 'd': return TimeSpan.FromDays(number);
            }
        }
        throw new UsageException($"--max-age: found {text}, expected a time such as 90m, 26h or 2d.");
    }
}
