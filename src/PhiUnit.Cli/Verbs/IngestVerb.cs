using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit ingest PATH…: load published files.</summary>
static class IngestVerb
{
    static readonly Argument<string[]> Paths = new("PATH") { Description = "Files or folders (recursively).", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> Dataset = new("--dataset") { Description = "What the files must be; left out, each is recognised by its header.", HelpName = "NAME" };
    static readonly Option<string?> Release = new("--release") { Description = "The publisher's release, in place of the one the file tells.", HelpName = "LABEL" };
    static readonly Option<string?> Report = new("--report") { Description = "Write the ingest report (JSON) there.", HelpName = "FILE" };

    static readonly Option<bool> AcceptRevisions = new("--accept-revisions") { Description = "Load revisions however far they go; left out, one beyond its contract's range is held back." };

    public static Command Command()
    {
        var command = new Command("ingest", "Load published files into the workspace.\n\nExample: phiunit ingest data-samples mye23tablesew.xlsx --report ingest.json")
        {
            Paths, Dataset, Release, Report, AcceptRevisions,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        using var store = Engine.OpenStore(workspace);
        var report = session.Terminal.WithProgress(progress => Ingest.Run(store, session.Value(Paths)!, new IngestOptions
        {
            Dataset = session.Value(Dataset),
            Release = session.Value(Release),
            AcceptRevisions = session.Value(AcceptRevisions),
            Progress = (file, number, count) => progress.Report(new("Ingest", (double)number / count)),
        }));
        if (session.Value(Report) is { } path) File.WriteAllText(path, report.ToJson() + "\n");
        IngestPrinter.Print(report, session);
        return report.ExitCode;
    }
}
