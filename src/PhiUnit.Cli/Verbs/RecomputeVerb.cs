using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Nightly;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit recompute: the nightly run.</summary>
static class RecomputeVerb
{
    static readonly Option<string?> Config = new("--config") { Description = "Settings (yaml; docs/operations.md); the inbox and the standard scenarios when left out.", HelpName = "FILE" };
    static readonly Option<int?> To = new("--to") { Description = "Last year, instead of the settings'.", HelpName = "YEAR" };
    static readonly Option<bool> Force = new("--force") { Description = "Do every step, unchanged or not." };
    static readonly Option<string?> Until = new("--until") { Description = $"Last step to do: {string.Join(", ", RecomputeRun.StepNames)}.", HelpName = "STEP" };
    static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be done; change nothing." };
    static readonly Option<bool> IfDue = new("--if-due") { Description = "Do nothing where the night has its release already." };

    public static Command Command()
    {
        var command = new Command("recompute", "The nightly run: fetch or take what lies in the inbox, snapshot, ingest, check, project, index, verify, render, publish, report, prune; a row in the ledger.\n\nExample: phiunit recompute --config nightly.yaml --workspace /var/lib/phiunit --quiet")
        {
            Config, To, Force, Until, DryRun, IfDue,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var settings = session.Value(Config) is { } file ? NightSettingsReader.Read(file) : new NightSettings();
        if (session.Value(Until) is { } until && !RecomputeRun.StepNames.Contains(until))
            throw new UsageException($"--until: found {until}, expected one of {string.Join(", ", RecomputeRun.StepNames)}.");
        var workspace = session.Workspace();
        if (session.Value(DryRun)) return Preview(session, new NightPreview(workspace, settings).Steps(store => Wanted(session, settings, store)));
        var options = new NightOptions { Force = session.Value(Force), Until = session.Value(Until), IfDue = session.Value(IfDue) };
        // Wrong names in the settings are found before anything is begun.
        _ = Engine.Scenarios(settings.Scenarios);
        var result = session.Terminal.WithProgress(progress => new RecomputeRun(workspace, settings, options)
        {
            Progress = progress,
            Told = step => session.Terminal.Say($"{step.Step,-9} {(step.IsSkipped ? "skipped: " : "")}{step.Said}"),
        }.Run(store => Wanted(session, settings, store)));
        Print(session, result);
        return result.Refused.Count > 0 ? ExitCode.InputRefused : ExitCode.Done;
    }

    static ReleaseOptions Wanted(Session session, NightSettings settings, Store store) =>
        new(PlaceChoice.Find(settings.Places, store), Engine.Scenarios(settings.Scenarios), session.Value(To) ?? settings.To ?? Engine.DefaultLastYear)
        {
            Draws = settings.Draws is { } draws ? Deviations.Setting(draws, settings.Seed) : null,
        };

    static void Print(Session session, NightResult result)
    {
        foreach (var message in result.Refused.SelectMany(r => r.Remarks)) Terminal.Complain(message);
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new
            {
                result.Outcome, result.Release?.RunId, result.Release?.Folder, is_new = result.Release?.IsNew, result.Release?.Checks, result.Steps, result.Refused, result.Summary, result.ReportFolder,
            }, Json.Indented)}");
            return;
        }
        if (result.Release is { } release && result.Outcome is LedgerEntry.Published or LedgerEntry.Unchanged) ReleasePrinter.Print(result.Release!, result.Outcome == LedgerEntry.Published);
        Terminal.Print($"{result.Summary}");
        if (result.ReportFolder is { } folder) Terminal.Print($"Report: {Path.GetRelativePath(".", Path.Combine(folder, "change.html"))}");
    }

    static int Preview(Session session, IReadOnlyList<StepResult> steps)
    {
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(new { outcome = "dry_run", steps }, Json.Indented)}");
        else foreach (var step in steps) Terminal.Print($"{step.Step,-9} {(step.IsSkipped ? "would be skipped: " : "")}{step.Said}");
        return ExitCode.Done;
    }
}
