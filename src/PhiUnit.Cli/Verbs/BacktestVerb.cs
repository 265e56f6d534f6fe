using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Backtest;
using PhiUnit.Data.Reference;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit backtest: how forecasts from the past would have done.</summary>
static class BacktestVerb
{
    static readonly Option<int[]> Base = new("--base") { Description = "Base years to hold out and score; those of the standing split when left out.", HelpName = "YEAR", AllowMultipleArgumentsPerToken = true };
    static readonly Option<string?> Out = new("--out") { Description = "Folder for the report: backtest.html, and every table as csv and Parquet.", HelpName = "DIR" };

    static readonly Option<string?> DeviationsOut = new("--deviations") { Description = "Also calibrate how far rates stray in draws, and write them there (csv, as Reference/Uncertainty/deviations.csv).", HelpName = "FILE" };

    public static Command Command()
    {
        var command = new Command("backtest", "Project all English authorities from past years with what was known then, and score it against what came.\n\nExample: phiunit backtest --out backtest")
        {
            Base, Out, DeviationsOut, Figures.AsOfOption,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        using var figures = Figures.Open(session);
        var hindcast = session.Terminal.WithProgress(progress => Hindcast(session, figures.Store, progress));
        if (session.Value(Out) is { } folder)
        {
            BacktestFiles.Write(hindcast, folder);
            session.Terminal.Say($"Report and tables are in {folder}.");
        }
        if (session.Value(DeviationsOut) is { } file)
        {
            if (session.Value(Base) is { Length: > 0 }) throw new UsageException("--deviations goes with the standing split, not with --base.");
            DeviationCalibration.Write(DeviationCalibration.Fit(hindcast, Deviations.All), file);
        }
        if (session.AsJson) Terminal.Print($"{BacktestJson.Of(hindcast)}");
        else BacktestPrinter.Print(hindcast, session.Terminal);
        return ExitCode.Done;
    }

    static Hindcast Hindcast(Session session, Store store, IProgress<StepProgress> progress)
    {
        progress.Report(new("Back-test", 0));
        try
        {
            return Data.Backtest.Hindcast.Run(store, session.Value(Base) ?? [], Environment.ProcessorCount);
        }
        catch (ArgumentException e) when (e.ParamName == "bases")
        {
            throw new UsageException($"--base: {e.Message}");
        }
    }
}
