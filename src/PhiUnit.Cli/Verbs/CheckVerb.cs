using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Ingestion;

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
        return checks.All(c => c.Failures == 0) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    static void Print(DataCheck check)
    {
        Terminal.Print($"  {(check.Failures == 0 ? "ok    " : "FAILED")} {check.Name.Replace('_', ' ')}{(check.Failures == 0 ? "" : $": {check.Failures} rows")}");
        foreach (var row in check.Rows) Terminal.Print($"         {row}");
    }
}
