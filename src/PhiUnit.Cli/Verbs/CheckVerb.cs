using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit check: every data check, with the rows that fail.</summary>
static class CheckVerb
{
    public static Command Command()
    {
        var command = new Command("check", "Run every data check on what is loaded; a check that fails lists its rows.\n\nExample: phiunit check");
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        if (!File.Exists(workspace.StorePath)) throw new NotFoundException($"Nothing is loaded in {workspace.Folder}. Run 'phiunit ingest' first.");
        using var store = Store.OpenReadOnly(workspace.StorePath);
        var checks = DataChecks.Run(store);
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
