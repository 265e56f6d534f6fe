using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Export;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit check: every data check, with the rows that fail.</summary>
static class CheckVerb
{
    static readonly Option<string?> Report = new("--report") { Description = "Write the data-quality report (HTML) there.", HelpName = "FILE" };

    public static Command Command()
    {
        var command = new Command("check", "Run every data check on what is loaded; a check that fails lists its rows.\n\nExample: phiunit check --report quality.html")
        {
            Report, Figures.AsOfOption,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        using var figures = Figures.Open(session);
        var checks = DataChecks.Run(figures.Store);
        if (session.Value(Report) is { } path)
            File.WriteAllText(path, QualityReport.Of(figures.Store, checks, DateOnly.FromDateTime(DateTime.UtcNow)));
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { checks }, Json.Indented)}");
        else
            foreach (var check in checks) Print(check);
        return checks.All(c => c.IsPassed) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    static void Print(CheckOutcome check)
    {
        Terminal.Print($"  {(check.IsPassed ? "ok    " : "FAILED")} {check.Name}: {check.Holds}{(check.IsPassed ? "" : $": {check.Failures.Count} rows")}");
        foreach (var row in check.Failures) Terminal.Print($"         {row}");
    }
}
