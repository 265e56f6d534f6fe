using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Nightly.Change;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Shards;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit releases list | show | verify | diff | rollback | approve | prune | merge | rebuild.</summary>
static class ReleasesVerb
{
    static readonly Argument<string?> RunId = new("RUN_ID") { Description = "A release; left out: the current one (show), all (verify), the one before (rollback).", Arity = ArgumentArity.ZeroOrOne };
    static readonly Argument<string> Named = new("RUN_ID") { Description = "A release." };
    static readonly Argument<string> A = new("A") { Description = "A release, or current." };
    static readonly Argument<string> B = new("B") { Description = "Another." };
    static readonly Argument<string[]> Folders = new("DIR") { Description = "Folders that 'phiunit project --shard' wrote into, or one above them.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string> By = new("--by") { Description = "Who does it.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    static readonly Option<string> Why = new("--note") { Description = "Why.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    static readonly Option<string> State = new Option<string>("--state") { Description = "draft, assured or approved.", Required = true }.AcceptOnlyFromAmong(ReleaseEvent.Draft, ReleaseEvent.Assured, ReleaseEvent.Approved);
    static readonly Option<string?> Config = new("--config") { Description = "Settings of the nightly run, for what it keeps.", HelpName = "FILE" };
    static readonly Option<int?> Keep = new("--keep") { Description = "Newest releases to keep, instead of the settings'; those of days and months are kept no longer.", HelpName = "N" };

    public static Command Command() => new("releases", "Releases: list, show, verify, diff, rollback, approve, prune, merge, rebuild.")
    {
        Verb("list", "The releases of the workspace, oldest first.", List),
        Verb("show", "The manifest of a release, and what was done to it since.", Show, RunId),
        Verb("verify", "Compare every file of a release with its hash, and the pointer.\n\nExample: phiunit releases verify", Verify, RunId),
        Verb("diff", "What differs between two releases, and why.\n\nExample: phiunit releases diff 0123456789abcdef current", Diff, A, B),
        Verb("rollback", "Go back to the release before, or to one by its id; the nightly run leaves it at that until something changes.\n\nExample: phiunit releases rollback --note \"wrong trajectory\"", Rollback, RunId, By, Why),
        Verb("approve", "Say that a release is a draft, assured or approved.\n\nExample: phiunit releases approve 0123456789abcdef --state assured --by \"A. Analyst\"", Approve, Named, State, By, Why),
        Verb("prune", "Take away releases that nothing keeps; never the current one or the one before it.", Prune, Config, Keep),
        Verb("merge", "Put the shards of a release together and publish it.\n\nExample: phiunit releases merge shards", Merge, Folders),
        Verb("rebuild", "Make an earlier release again from the snapshots of its inputs, and compare every byte.\n\nExample: phiunit releases rebuild 0123456789abcdef", Rebuild, Named),
    };

    static Command Verb(string name, string description, Func<Session, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction(parsed => run(new Session(parsed)));
        return command;
    }

    static int List(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        var current = releases.Current();
        var manifests = releases.All().Select(id => Manifest(releases, id)).OfType<ReleaseManifest>().ToList();
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { releases = manifests.Select(m => new { m.RunId, m.Scenarios, m.Started, m.Finished, current = m.RunId == current, state = releases.History.StateOf(m.RunId) }) }, Json.Indented)}");
        else
            foreach (var m in manifests) Terminal.Print($"{m.RunId}  {m.Finished:yyyy-MM-dd HH:mm:ss}Z  {string.Join(", ", m.Scenarios)}  {releases.History.StateOf(m.RunId)}{(m.RunId == current ? "  (current)" : "")}");
        return ExitCode.Done;
    }

    // One whose manifest cannot be read is for verify to tell of.
    static ReleaseManifest? Manifest(ReleaseFolder releases, string runId)
    {
        try
        {
            return ReleaseManifest.Read(releases.Require(runId));
        }
        catch (InvalidDataException e)
        {
            Terminal.Complain(e.Message);
            return null;
        }
    }

    static int Show(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        var folder = releases.Require(session.Value(RunId));
        Terminal.Print($"{File.ReadAllText(Path.Combine(folder, ReleaseManifest.FileName)).TrimEnd()}");
        var runId = Path.GetFileName(folder);
        session.Terminal.Say($"State: {releases.History.StateOf(runId)}. Assurance pack: {Path.GetRelativePath(".", Path.Combine(folder, "assurance.html"))}");
        foreach (var what in releases.History.All().Where(e => e.RunId == runId))
            session.Terminal.Say($"{what.Time:yyyy-MM-dd HH:mm}Z  {what.Event}{(what.By.Length > 0 ? $" by {what.By}" : "")}{(what.Note.Length > 0 ? $": {what.Note}" : "")}");
        return ExitCode.Done;
    }

    static int Verify(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        IReadOnlyList<string> ids = session.Value(RunId) is { } id ? [id] : releases.All();
        var found = ids.Select(i => (RunId: i, Problems: ReleaseVerifier.Problems(releases.Require(i)))).ToList();
        if (session.Value(RunId) is null) found.AddRange(releases.WithoutManifest().Select(i => (i, (IReadOnlyList<string>)["manifest.json: missing"])));
        if (session.Value(RunId) is null && releases.PointerProblem() is { } pointer) found.Add(("current", [pointer]));
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { releases = found.Select(f => new { f.RunId, ok = f.Problems.Count == 0, f.Problems }) }, Json.Indented)}");
        else
            foreach (var f in found) Terminal.Print($"{f.RunId}  {(f.Problems.Count == 0 ? "ok" : string.Join("; ", f.Problems))}");
        return found.All(f => f.Problems.Count == 0) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    static int Diff(Session session)
    {
        var releases = new ReleaseFolder(session.Workspace());
        string Folder(string? id) => releases.Require(id == "current" ? null : id);
        var change = ReleaseChange.Between(Folder(session.Value(A)), Folder(session.Value(B)));
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(change, Json.Indented)}");
            return ExitCode.Done;
        }
        Terminal.Print($"{change.Before} and {change.After}: {change.Why}.");
        foreach (var input in change.Inputs) Terminal.Print($"  {input.Dataset} {input.What}: {input.Before} -> {input.After}");
        Terminal.Print($"{change.OutputsThatMoved} totals differ; those that moved by the largest share:");
        foreach (var m in change.Movers) Terminal.Print($"  {m.Name} {m.Year} {m.Measure} ({m.Scenario}): {m.Before:0.##} -> {m.After:0.##}, {m.Share:+0.00 %;-0.00 %}: {m.Cause}");
        foreach (var s in change.Scores) Terminal.Print($"  {s.Scenario} of {s.RunId} against estimates of {s.Year}: median error {s.MedianApe:0.00 %}, bias {s.Malpe:+0.00 %;-0.00 %}, furthest off {s.Worst}{(s.OutOfBand.Count == 0 ? "" : $"; outside the 95 % interval: {string.Join(", ", s.OutOfBand)}")}");
        return ExitCode.Done;
    }

    static int Rollback(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var (from, to) = new ReleaseFolder(workspace).Rollback(session.Value(RunId), session.Value(By)!, session.Value(Why)!);
        Terminal.Print($"Release {to} is current{(from is null || from == to ? "" : $"; {from} was taken back")}.");
        return ExitCode.Done;
    }

    static int Approve(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var releases = new ReleaseFolder(workspace);
        var runId = Path.GetFileName(releases.Require(session.Value(Named)));
        ReleaseVerifier.Require(releases.Require(runId));
        var state = session.Value(State)!;
        var role = state switch { ReleaseEvent.Assured => "assurer", ReleaseEvent.Approved => "approver", _ => "analyst" };
        releases.History.Add(new(DateTimeOffset.UtcNow, runId, state, session.Value(By)!, role, session.Value(Why)!));
        Terminal.Print($"Release {runId} is {state}.");
        return ExitCode.Done;
    }

    static int Prune(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var keep = session.Value(Config) is { } file ? NightSettingsReader.Read(file).Keep : new RetentionSettings();
        if (session.Value(Keep) is { } newest)
            keep = newest >= 1 ? keep with { Releases = newest, Days = 0, Months = 0 } : throw new UsageException(FormattableString.Invariant($"--keep: found {newest}, expected 1 or more."));
        var (gone, _) = new Retention(workspace, keep, TimeProvider.System).Run();
        Terminal.Print($"{(gone.Count == 0 ? "Nothing is beyond what is kept." : $"Taken away: {string.Join(", ", gone)}. 'phiunit releases rebuild' makes one again.")}");
        return ExitCode.Done;
    }

    static int Merge(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        using var store = Engine.OpenLoaded(workspace);
        ReleasePrinter.Print(session.Terminal.WithProgress(progress => new ShardMerge(workspace, store, progress).Run(session.Value(Folders)!)), session);
        return ExitCode.Done;
    }

    static int Rebuild(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var result = session.Terminal.WithProgress(progress => new ReleaseRebuild(workspace, progress).Run(session.Value(Named)!));
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(result, Json.Indented)}");
        else if (result.IsSame) Terminal.Print($"Release {result.RunId} made again from {result.Source}: all {result.Files} files are the same, bit for bit{(result.SameBuild ? "" : ", though by another build of the code")}.{(result.PutBack ? " It was missing or damaged and is back in place." : "")}");
        else Terminal.Complain($"Release {result.RunId} made again from {result.Source}: found other bytes in {string.Join(", ", result.Differing)}, expected those of its manifest{(result.SameBuild ? "." : "; the code is not the build that made it.")}");
        return result.IsSame ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
