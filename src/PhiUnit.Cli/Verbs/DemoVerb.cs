using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data;
using PhiUnit.Data.Export;
using PhiUnit.Data.Places;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit demo: the whole job on data-samples.</summary>
static class DemoVerb
{
    const uint Seed = 1;
    const int MostDraws = 100_000;

    static readonly Option<string?> Out = new("--out") { Description = "Also export the release there, as csv and Parquet.", HelpName = "DIR" };
    static readonly Option<int> To = new("--to") { Description = "Last year.", HelpName = "YEAR", DefaultValueFactory = _ => Engine.DefaultLastYear };

    static readonly Option<int> Draws = new("--draws") { Description = "Draws that the intervals of totals, broad ages, components and homes come from; 0 for none.", HelpName = "N", DefaultValueFactory = _ => 1000 };

    public static Command Command()
    {
        var command = new Command("demo", "The whole job on the sample figures: ingest, check, project, index, publish, and what Luton looks like in 2040.\n\nExample: phiunit demo --out demo-outputs")
        {
            Out, To, Draws,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var samples = SampleFolder.Find();
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        using var store = Engine.OpenStore(workspace);
        var options = new ReleaseOptions(PlaceChoice.OfWorkspace, Engine.Scenarios(null), session.Value(To)) { Draws = Drawn(session.Value(Draws)), SingleAgeIntervals = session.Value(Draws) == 0 };
        var (report, release) = session.Terminal.WithProgress(progress => Build(workspace, store, samples, options, progress));
        if (release is null)
        {
            IngestPrinter.Print(report, session);
            return report.ExitCode;
        }
        if (session.Value(Out) is { } target) ReleaseExport.Write(release.Folder, target, ExportFormat.Csv, ExportFormat.Parquet);
        if (session.AsJson)
        {
            ReleasePrinter.Print(release, session);
        }
        else
        {
            Show(session, report, release);
            if (session.Value(Out) is { } folder) Terminal.Print($"Exported to {folder}.");
        }
        return ExitCode.Done;
    }

    static DrawSetting? Drawn(int draws) => draws switch
    {
        0 => null,
        > 0 and <= MostDraws => Deviations.Setting(draws, Seed),
        _ => throw new UsageException(FormattableString.Invariant($"--draws {draws}: a number from 0 to {MostDraws} expected.")),
    };

    static (IngestReport Report, PublishedRelease? Release) Build(
        Workspace workspace, Store store, string samples, ReleaseOptions options, IProgress<StepProgress> progress)
    {
        var report = Ingest.Run(store, [samples], new IngestOptions
        {
            Progress = (_, number, count) => progress.Report(new("Ingest published figures", (double)number / count)),
        });
        return (report, report.ExitCode == 0 ? Engine.Publish(workspace, store, options, progress) : null);
    }

    static void Show(Session session, IngestReport report, PublishedRelease release)
    {
        Terminal.Print($"PhiUnit on the sample figures: {report.Files.Count(f => f.Outcome != IngestOutcome.Skip)} published tables, {report.Files.Sum(f => f.Facts):N0} figures.");
        using var tables = ReleaseReader.Open(release.Folder);
        var reader = new PlaceReader(tables, release.Folder);
        PlacePrinter.Print(reader.Read("Luton"), session.Terminal);
        Terminal.Print($"");
        Terminal.Print($"Checks of this release:");
        ReleasePrinter.Print(release, session);
        Terminal.Print($"Next: phiunit place \"Milton Keynes\", phiunit place BLMK, phiunit scenario show local-plan");
    }
}
