using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Indicators;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit stats FUNCTION: indicator statistics on a user's table, one subcommand per function.</summary>
static class StatsVerb
{
    static readonly Option<string> In = new("--in") { Description = "Table: csv, tab or semicolon, gz, xls, xlsx, ods.", HelpName = "FILE", Required = true };
    static readonly Option<string?> Out = new("--out") { Description = "Csv to write; standard output when left out.", HelpName = "FILE" };

    public static Command Command()
    {
        var command = new Command("stats", "Indicator statistics on a table: rates, life expectancy, inequality, trends, with confidence limits.\n\nExample: phiunit stats dsr --in deaths.csv --out rates.csv");
        foreach (var function in IndicatorFunctions.All) command.Add(Function(function));
        return command;
    }

    static Command Function(IIndicatorFunction function)
    {
        var command = new Command(function.Name, function.Guide.Summary) { In, Out, new HelpOption { Action = new FunctionHelp(function) } };
        foreach (var option in StatsOptions.Of(function.Settings)) command.Add(option);
        command.SetAction(parsed => Run(new Session(parsed), function));
        return command;
    }

    static int Run(Session session, IIndicatorFunction function)
    {
        var (source, target) = (session.Value(In)!, session.Value(Out));
        if (target is not null) CheckTarget(source, target);
        var (output, notes) = IndicatorRun.Of(function, source, StatsOptions.Read(session, function));
        foreach (var note in notes) session.Terminal.Say($"{note.Message}");
        if (target is not null) Write(output, target);
        if (session.AsJson) Terminal.Print($"{Document(function, output, target, notes)}");
        else if (target is not null) Terminal.Print($"{output.Results.Count:#,0} rows written to {target}{Remarks(output)}.");
        else output.WriteTo(Console.Out);
        return ExitCode.Done;
    }

    static void CheckTarget(string source, string target)
    {
        if (Directory.Exists(target)) throw new UsageException($"--out {target} is a folder; a file to write expected.");
        if (Path.GetFullPath(source) == Path.GetFullPath(target)) throw new UsageException("--out is the file that --in reads; another one expected.");
    }

    static void Write(IndicatorOutput output, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        output.WriteTo(target);
    }

    static string Remarks(IndicatorOutput output) =>
        output.Results.Count(r => r.Notes.Count > 0) is > 0 and var noted ? FormattableString.Invariant($", {noted:#,0} of them with a note") : "";

    static string Document(IIndicatorFunction function, IndicatorOutput output, string? target, IReadOnlyList<Note> notes) => JsonSerializer.Serialize(
        new
        {
            function = function.Name,
            @out = target,
            rows = output.Results.Count,
            notes = notes.Select(n => n.Message),
            results = output.Rows.Select(row => output.Columns.Zip(row).ToDictionary(c => c.First, c => c.Second)),
        },
        Json.Indented);
}
