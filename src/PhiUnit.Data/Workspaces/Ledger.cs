using System.Globalization;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Workspaces;

/// <summary>One line for every recompute: when it began and ended, what came of it.</summary>
public static class Ledger
{
    static readonly string[] Columns = ["started", "finished", "outcome", "run_id", "files_in_inbox", "message"];

    public static void Append(Workspace workspace, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(entry);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvFile(text, Columns))
        {
            csv.Text(Stamp(entry.Started)).Text(Stamp(entry.Finished)).Text(entry.Outcome).Text(entry.RunId)
                .Number(entry.FilesInInbox).Text(entry.Message).EndRow();
        }
        var lines = text.ToString();
        if (File.Exists(workspace.LedgerPath)) lines = lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        File.AppendAllText(workspace.LedgerPath, lines);
    }

    static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
