using PhiUnit.Data;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints what became of every file.</summary>
static class IngestPrinter
{
    public static void Print(IngestReport report, Terminal terminal)
    {
        foreach (var error in report.Errors) Terminal.Complain(error);
        foreach (var entry in report.Files.Where(f => f.Outcome == IngestOutcome.Normalise))
        {
            foreach (var note in entry.Notes.Where(n => !n.IsError)) terminal.Say($"{note.Message}");
        }
        var counts = report.Files.GroupBy(f => f.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}");
        var files = report.Files.Select(f => f.File).Distinct().Count();
        Terminal.Print($"{files} {(files == 1 ? "file" : "files")}: {string.Join(", ", counts)}; {report.Files.Sum(f => f.Facts):N0} figures.");
        if (report.ExitCode != 0) Terminal.Complain("What was refused was not loaded; everything loaded before is still there.");
        else if (report.Files.All(f => f.Outcome == IngestOutcome.Skip)) Terminal.Print($"Nothing to load: no published table among them.");
        else if (!report.Changed) Terminal.Print($"Nothing changed: these figures were loaded already.");
    }
}
