using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit releases list | show | verify.</summary>
static class ReleasesVerb
{
    static readonly Argument<string?> RunId = new("RUN_ID") { Description = "A release; left out: the current one (show), all (verify).", Arity = ArgumentArity.ZeroOrOne };

    public static Command Command()
    {
        var list = new Command("list", "The releases of the workspace, oldest first.");
        list.SetAction(parsed => List(new Session(parsed)));
        var show = new Command("show", "The manifest of a release.") { RunId };
        show.SetAction(parsed => Show(new Session(parsed)));
        var verify = new Command("verify", "Compare every file of a release with its hash.\n\nExample: phiunit releases verify") { RunId };
        verify.SetAction(parsed => Verify(new Session(parsed)));
        return new Command("releases", "Releases: list, show, verify.") { list, show, verify };
    }

    static int List(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        var current = releases.Current();
        var manifests = releases.All().Select(id => ReleaseManifest.Read(releases.Find(id)!)).ToList();
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { releases = manifests.Select(m => new { m.RunId, m.Scenarios, m.Started, m.Finished, current = m.RunId == current }) }, Json.Indented)}");
        else
            foreach (var m in manifests) Terminal.Print($"{m.RunId}  {m.Finished:yyyy-MM-dd HH:mm:ss}Z  {string.Join(", ", m.Scenarios)}{(m.RunId == current ? "  (current)" : "")}");
        return ExitCode.Done;
    }

    static int Show(Session session)
    {
        var folder = new ReleaseFolder(session.Workspace()).Require(session.Value(RunId));
        Terminal.Print($"{File.ReadAllText(Path.Combine(folder, ReleaseManifest.FileName)).TrimEnd()}");
        return ExitCode.Done;
    }

    static int Verify(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        IReadOnlyList<string> ids = session.Value(RunId) is { } id ? [id] : releases.All();
        var found = ids.Select(i => (RunId: i, Problems: ReleaseVerifier.Problems(releases.Require(i)))).ToList();
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { releases = found.Select(f => new { f.RunId, ok = f.Problems.Count == 0, f.Problems }) }, Json.Indented)}");
        else
            foreach (var f in found) Terminal.Print($"{f.RunId}  {(f.Problems.Count == 0 ? "ok" : string.Join("; ", f.Problems))}");
        return found.All(f => f.Problems.Count == 0) ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
