using System.Globalization;
using CsvHelper;
using PhiUnit.Data.Export;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>releases/history.csv: everything that was done to releases, line after line; lines are added and never changed.</summary>
public sealed class ReleaseHistory(Workspace workspace)
{
    static readonly string[] Columns = ["time", "run_id", "event", "by", "role", "note"];

    string Path => System.IO.Path.Combine(workspace.ReleasesFolder, "history.csv");

    /// <summary>Every event, oldest first. A last line that a crash cut off is none.</summary>
    public IReadOnlyList<ReleaseEvent> All()
    {
        if (!File.Exists(Path)) return [];
        var text = Durable.ReadText(Path);
        using var csv = new CsvReader(new StringReader(text[..(text.LastIndexOf('\n') + 1)]), CultureInfo.InvariantCulture);
        var events = new List<ReleaseEvent>();
        if (!csv.Read() || !csv.ReadHeader()) return events;
        while (csv.Read())
        {
            if (DateTimeOffset.TryParse(csv.GetField(0), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && csv.Parser.Count == Columns.Length)
                events.Add(new(time, csv.GetField(1)!, csv.GetField(2)!, csv.GetField(3)!, csv.GetField(4)!, csv.GetField(5)!));
        }
        return events;
    }

    public void Add(ReleaseEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvFile(text, Columns))
            csv.Text(what.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)).Text(what.RunId).Text(what.Event).Text(what.By).Text(what.Role).Text(what.Note).EndRow();
        var lines = text.ToString();
        if (File.Exists(Path)) lines = (EndsWhole() ? "" : "\r\n") + lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Durable.Append(Path, lines);
    }

    /// <summary>Releases that were current one after the other, the present one last; those that were withdrawn are not among them.</summary>
    /// <param name="current">What the pointer says: an event after its last one was written just before a crash and did not happen.</param>
    public IReadOnlyList<string> Line(string? current)
    {
        var line = new List<string>();
        foreach (var what in All())
        {
            if (what.Event == ReleaseEvent.Current && (line.Count == 0 || line[^1] != what.RunId)) line.Add(what.RunId);
            if (what.Event == ReleaseEvent.Withdrawn) line.RemoveAll(id => id == what.RunId);
        }
        var last = current is null ? -1 : line.LastIndexOf(current);
        return last < 0 ? line : line[..(last + 1)];
    }

    /// <summary>Why a release was taken back; null when it was not, or was put back since.</summary>
    public ReleaseEvent? WithdrawnBy(string runId) =>
        All().LastOrDefault(e => e.RunId == runId && e.Event is ReleaseEvent.Current or ReleaseEvent.Withdrawn) is { Event: ReleaseEvent.Withdrawn } withdrawn ? withdrawn : null;

    /// <summary>Draft, assured or approved: what was last said of a release.</summary>
    public string StateOf(string runId) =>
        All().LastOrDefault(e => e.RunId == runId && e.Event is ReleaseEvent.Draft or ReleaseEvent.Assured or ReleaseEvent.Approved)?.Event ?? ReleaseEvent.Draft;

    bool EndsWhole()
    {
        FaultHook.Read();
        using var file = File.OpenRead(Path);
        if (file.Length == 0) return true;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
