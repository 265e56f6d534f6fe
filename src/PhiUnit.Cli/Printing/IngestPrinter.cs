using PhiUnit.Data;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints what became of every file.</summary>
static class IngestPrinter
{
    /// <param name="report">What became of every file.</param>
    /// <param name="session">Asks for tables or for JSON.</param>
    public static void Print(IngestReport report, Session session)
    {
        if (session.AsJson) Terminal.Print($"{report.ToJson()}");
        else PrintForPeople(report, session.Terminal);
    }

    /// <summary>Only what was refused, on standard error: for a run whose result is something else.</summary>
    public static void PrintRefusals(IngestReport report)
    {
        foreach (var error in report.Errors) Terminal.Complain(error);
        if (report.ExitCode != 0) Terminal.Complain("What was refused was not loaded; everything loaded before is still there.");
    }

    static void PrintForPeople(IngestReport report, Terminal terminal)
    {
        PrintRefusals(report);
        foreach (var note in report.Files.SelectMany(f => f.Notes).Where(n => n.IsChange || n.Code == "I_NOT_RECOGNISED")) terminal.Say($"{note.Message}");
        var counts = report.Files.GroupBy(f => f.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}");
        var files = report.Files.Select(f => f.File).Distinct().Count();
        Terminal.Print($"{files} {(files == 1 ? "file" : "files")}: {string.Join(", ", counts)}; {report.Files.Sum(f => f.Facts):N0} figures.");
        if (report.ExitCode == 0 && report.Files.All(f => f.Outcome == IngestOutcome.Skip)) Terminal.Print($"Nothing to load: no published table among them.");
        else if (report.ExitCode == 0 && !report.Changed) Terminal.Print($"Nothing changed: these figures were loaded already.");
    }
}
