using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>How the nightly run stands: last run, last good one, what is current and what it rests on. Written to status.json after every night.</summary>
public sealed record NightStatus
{
    /// <summary>The last run as the ledger has it, or as it is by now; null for none.</summary>
    public LedgerEntry? Last { get; init; }

    /// <summary>End of the last run that left a complete release, UTC; null for none.</summary>
    public DateTimeOffset? LastGood { get; init; }

    /// <summary>The release that is current; null for none.</summary>
    public string? RunId { get; init; }

    /// <summary>draft, assured or approved.</summary>
    public string? State { get; init; }

    public IReadOnlyList<StaleMark> Stale { get; init; } = [];

    /// <summary>The last night in one line; empty while it goes on.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The status of a workspace now. A row of a process that is no more counts as crashed.</summary>
    public static NightStatus Of(Workspace workspace, string summary = "")
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var rows = new Ledger(workspace).All();
        var last = rows.Count == 0 ? null : rows[^1];
        if (last is { Outcome: LedgerEntry.Running } && !last.Owner.IsAlive) last = last with { Outcome = LedgerEntry.Crashed, Message = $"The process ended in step {last.Step}." };
        var releases = new ReleaseFolder(workspace);
        var current = releases.Current();
        return new()
        {
            Last = last,
            LastGood = rows.LastOrDefault(r => r.IsGood)?.Finished,
            RunId = current,
            State = current is null ? null : releases.History.StateOf(current),
            Stale = StaleMarks.Read(workspace),
            Summary = summary.Length > 0 ? summary : SummaryIn(workspace, last),
        };
    }

    /// <summary>Whether the last good run is no older than so long. One in the future, after a clock that went back, is fresh within the same time.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan maxAge) => LastGood is { } good && (now - good).Duration() <= maxAge;

    internal void Write(Workspace workspace) => Durable.WriteText(workspace.StatusPath, JsonSerializer.Serialize(this, Json.Indented) + "\n");

    static string SummaryIn(Workspace workspace, LedgerEntry? last)
    {
        try
        {
            var written = File.Exists(workspace.StatusPath) ? JsonSerializer.Deserialize<NightStatus>(Durable.ReadText(workspace.StatusPath), Json.Indented) : null;
            return written is not null && written.Last?.Started == last?.Started ? written.Summary : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
