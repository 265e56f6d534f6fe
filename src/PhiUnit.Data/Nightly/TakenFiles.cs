using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>nights/taken.json: what came of every file that a night offered for loading.</summary>
static class TakenFiles
{
    public static IReadOnlyList<TakenFile> Read(Workspace workspace)
    {
        try
        {
            return File.Exists(PathOf(workspace)) ? JsonSerializer.Deserialize<List<TakenFile>>(Durable.ReadText(PathOf(workspace)), Json.Indented) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static void Write(Workspace workspace, IReadOnlyList<TakenFile> files) => Durable.WriteText(PathOf(workspace), JsonSerializer.Serialize(files, Json.Indented) + "\n");

    /// <summary>One line for each file of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="offered">Files that were offered, with their hashes; others in the report are left out.</param>
    public static IEnumerable<TakenFile> Of(IngestReport report, IReadOnlyList<OfferedBytes> offered) =>
        from file in offered
        let entries = report.Files.Where(e => e.File == file.ReportedAs).ToList()
        where entries.Count > 0
        let notes = entries.SelectMany(e => e.Notes).ToList()
        select new TakenFile(file.Name, file.Sha256, CodeVersion.Fingerprint, Worst(entries).ToString().ToLowerInvariant(),
            [.. entries.Select(e => e.Dataset).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. notes.Where(n => n.IsError || n.Code.StartsWith("Q_", StringComparison.Ordinal)).Select(n => n.Message)],
            [.. notes.Where(n => n.Code == "I_REVISION").Select(n => n.Message)]);

    // A skip is no fault: accept < normalise < quarantine < reject, skip beside them.
    static IngestOutcome Worst(IReadOnlyList<IngestEntry> entries) =>
        entries.Select(e => e.Outcome).Where(o => o != IngestOutcome.Skip).DefaultIfEmpty(IngestOutcome.Skip).Max();

    static string PathOf(Workspace workspace) => Path.Combine(workspace.NightsFolder, "taken.json");
}
