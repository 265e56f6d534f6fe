using System.Globalization;
using CsvHelper;
using PhiUnit.Data.Export;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Workspaces;

/// <summary>ledger.csv: one line for every recompute, written before it works and again at every step. The run that goes on is the last line.</summary>
public sealed class Ledger(Workspace workspace)
{
    static readonly string[] Columns =
        ["started", "finished", "outcome", "run_id", "files_in_inbox", "message", "step", "updated", "seconds", "night", "pid", "boot_id", "process_start"];

    /// <summary>Every row, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> All()
    {
        if (!File.Exists(workspace.LedgerPath)) return [];
        using var csv = new CsvReader(new StringReader(Durable.ReadText(workspace.LedgerPath)), CultureInfo.InvariantCulture);
        var entries = new List<LedgerEntry>();
        if (!csv.Read() || !csv.ReadHeader()) return entries;
        while (csv.Read()) entries.Add(Read(csv));
        return entries;
    }

    /// <summary>Adds the row of a run that begins.</summary>
    public void Begin(LedgerEntry entry) => Write([.. All(), entry]);

    /// <summary>Replaces the last row: that of the run that goes on.</summary>
    public void Update(LedgerEntry entry) => Write([.. All().SkipLast(1), entry]);

    /// <summary>Rows that say that they go on, of processes that are no more or of earlier runs of this one, become crashed.</summary>
    /// <param name="current">The release that is current now.</param>
    /// <returns>The rows that were changed, as they are now.</returns>
    public IReadOnlyList<LedgerEntry> MarkCrashed(string? current)
    {
        var all = All();
        // The caller has the lock: no other run of this process goes on either.
        var crashed = all.Where(e => e.Outcome == LedgerEntry.Running && (e.Owner == WriterProcess.Current || !e.Owner.IsAlive)).ToList();
        if (crashed.Count == 0) return [];
        var marked = crashed.ConvertAll(e => e with
        {
            Outcome = LedgerEntry.Crashed,
            RunId = current ?? "",
            Message = $"The process ended in step {e.Step}; {(current is null ? "no release is current" : $"release {current} is current")}.",
        });
        Write([.. all.Select(e => crashed.IndexOf(e) is >= 0 and var i ? marked[i] : e)]);
        return marked;
    }

    void Write(IReadOnlyList<LedgerEntry> entries)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvFile(text, Columns))
        {
            foreach (var e in entries)
            {
                csv.Text(Stamp(e.Started)).Text(e.Finished is { } end ? Stamp(end) : "").Text(e.Outcome).Text(e.RunId).Number(e.FilesInInbox).Text(e.Message).Text(e.Step)
                    .Text(Stamp(e.Updated)).Number(Math.Round(e.Seconds, 3)).Text(e.Night.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Number(e.Owner.Pid).Text(e.Owner.BootId).Text(e.Owner.Start).EndRow();
            }
        }
        Durable.WriteText(workspace.LedgerPath, text.ToString());
    }

    // A row of an earlier version has the first six columns only.
    static LedgerEntry Read(CsvReader csv)
    {
        string Field(int column) => column < csv.Parser.Count ? csv.GetField(column) ?? "" : "";
        var started = Time(Field(0));
        return new()
        {
            Started = started,
            Finished = Field(1).Length > 0 ? Time(Field(1)) : null,
            Outcome = Field(2),
            RunId = Field(3),
            FilesInInbox = int.Parse(Field(4), CultureInfo.InvariantCulture),
            Message = Field(5),
            Step = Field(6),
            Updated = Field(7).Length > 0 ? Time(Field(7)) : started,
            Seconds = Field(8).Length > 0 ? double.Parse(Field(8), CultureInfo.InvariantCulture) : 0,
            Night = Field(9).Length > 0 ? DateOnly.Parse(Field(9), CultureInfo.InvariantCulture) : DateOnly.FromDateTime(started.UtcDateTime),
            Owner = new(Field(10).Length > 0 ? int.Parse(Field(10), CultureInfo.InvariantCulture) : 0, Field(11), Field(12)),
        };
    }

    static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
