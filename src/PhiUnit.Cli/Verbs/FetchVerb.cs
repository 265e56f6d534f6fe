using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Fetching;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit fetch [SOURCE…]: published files into snapshots, then into the workspace.</summary>
static class FetchVerb
{
    static readonly Argument<string[]> Sources = new("SOURCE") { Description = "Sources by name; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
    static readonly Option<bool> List = new("--list") { Description = "What can be fetched, from where, under which licence." };
    static readonly Option<bool> Offline = new("--offline") { Description = "Use the snapshots that are there; ask nobody." };

    public static Command Command()
    {
        var command = new Command("fetch", "Download the published files a workspace needs, keep a snapshot of each, and ingest the snapshots.\n\nExample: phiunit fetch ons-mye mhclg-net-additions")
        {
            Sources, List, Offline,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var sources = LocalServer.InPlaceOf(FetchSources.Default);
        if (session.Value(List)) return Show(session, sources);
        var wanted = session.Value(Sources) is { Length: > 0 } names ? [.. names.Select(sources.Find)] : sources.All;
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var fetch = new Fetch(workspace, sources, new FetchOptions { Offline = session.Value(Offline), AllowLoopback = LocalServer.IsThere });
        var (fetched, failed) = session.Terminal.WithProgress(progress => Get(fetch, wanted, progress));
        foreach (var file in fetched) session.Terminal.Say($"{file.Source.Name}: {(file.IsNew ? "new" : "as before")}, {file.Path}");
        if (fetched.Count == 0) return ExitCode.InputRefused;
        using var store = Engine.OpenStore(workspace);
        var report = Ingest.Run(store, fetched.Select(f => f.Path), new IngestOptions());
        IngestPrinter.Print(report, session);
        return failed ? ExitCode.InputRefused : report.ExitCode;
    }

    static (List<FetchedFile> Fetched, bool Failed) Get(Fetch fetch, IReadOnlyList<FetchSource> wanted, IProgress<StepProgress> progress)
    {
        var fetched = new List<FetchedFile>();
        var failed = false;
        foreach (var (source, i) in wanted.Select((s, i) => (s, i)))
        {
            progress.Report(new("Fetch", (double)(i + 1) / wanted.Count));
            try
            {
                fetched.Add(fetch.Run(source).GetAwaiter().GetResult());
            }
            catch (Exception e) when (e is FetchRefusedException || (e is NotFoundException && wanted.Count > 1))
            {
                Terminal.Complain(e.Message);
                failed = true;
            }
        }
        return (fetched, failed);
    }

    static int Show(Session session, FetchSources sources)
    {
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { sources = sources.All.Select(s => new { s.Name, s.Title, s.Publisher, s.Page, s.Pattern, s.Licence }) }, Json.Indented)}");
            return ExitCode.Done;
        }
        foreach (var source in sources.All) Terminal.Print($"{source.Name}: {source.Title}\n  {source.Publisher}, {source.Licence}\n  {source.Page}");
        return ExitCode.Done;
    }
}
