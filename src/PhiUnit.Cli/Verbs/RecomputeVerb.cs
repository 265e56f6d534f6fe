using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit recompute: take what lies in the inbox, make a release, note it in the ledger.</summary>
static class RecomputeVerb
{
    static readonly Option<int> To = new("--to") { Description = "Last year.", HelpName = "YEAR", DefaultValueFactory = _ => Engine.DefaultLastYear };

    public static Command Command()
    {
        var command = new Command("recompute", "The nightly run: ingest what lies in the workspace's inbox, project, check, publish, and write a line in the ledger.\n\nExample: phiunit recompute --workspace /var/lib/phiunit --quiet")
        {
            To,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        var started = DateTimeOffset.UtcNow;
        Directory.CreateDirectory(workspace.Inbox);
        var inbox = Directory.GetFiles(workspace.Inbox, "*", SearchOption.AllDirectories).Length;
        try
        {
            using var store = Engine.OpenStore(workspace);
            var options = new ReleaseOptions(PlaceChoice.OfWorkspace, Engine.Scenarios(null), session.Value(To));
            var (report, release) = session.Terminal.WithProgress(progress => Build(workspace, store, options, progress));
            IngestPrinter.PrintRefusals(report);
            var outcome = release.IsNew ? "published" : "unchanged";
            Ledger.Append(workspace, new(started, DateTimeOffset.UtcNow, outcome, release.RunId, inbox, string.Join(" ", report.Errors)));
            ReleasePrinter.Print(release, session);
            return report.ExitCode != 0 ? report.ExitCode : ExitCode.Done;
        }
        catch (Exception e)
        {
            // The ledger says why; yesterday's release stays current.
            Ledger.Append(workspace, new(started, DateTimeOffset.UtcNow, "failed", new ReleaseFolder(workspace).Current() ?? "", inbox, e.Message));
            throw;
        }
    }

    static (IngestReport Report, PublishedRelease Release) Build(Workspace workspace, Store store, ReleaseOptions options, IProgress<StepProgress> progress)
    {
        var report = Ingest.Run(store, [workspace.Inbox], new IngestOptions
        {
            Progress = (_, number, count) => progress.Report(new("Ingest the inbox", (double)number / count)),
        });
        return (report, Engine.Publish(workspace, store, options, progress));
    }
}
