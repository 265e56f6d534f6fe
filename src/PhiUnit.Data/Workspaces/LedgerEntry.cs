namespace PhiUnit.Data.Workspaces;

/// <summary>A line of the ledger: one run.</summary>
public sealed record LedgerEntry
{
    /// <summary>The run is going on; a row of a process that is no more becomes <see cref="Crashed"/>.</summary>
    public const string Running = "running";

    /// <summary>A new release is current.</summary>
    public const string Published = "published";

    /// <summary>The current release is what the run would have made.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The run would have made a release that was taken back, and left the present one current.</summary>
    public const string Held = "held";

    /// <summary>The run ended where it was told to.</summary>
    public const string Stopped = "stopped";

    /// <summary>The run failed; the release before is still current.</summary>
    public const string Failed = "failed";

    /// <summary>The process ended before the run did; the release before is still current, unless it had just been published.</summary>
    public const string Crashed = "crashed";

    /// <summary>Begin, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>End, UTC; null while the run goes on, and for one that crashed.</summary>
    public DateTimeOffset? Finished { get; init; }

    public string Outcome { get; init; } = Running;

    /// <summary>The release that is current after the run; empty for none.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Number of files that lay in the inbox.</summary>
    public int FilesInInbox { get; init; }

    /// <summary>Why a run failed, or which files of the inbox were refused; empty when all went well.</summary>
    public string Message { get; init; } = "";

    /// <summary>The step that the run is in, or was in when it ended.</summary>
    public string Step { get; init; } = "";

    /// <summary>When the row was last written, UTC.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>How long the run has gone on, in seconds by a clock that nobody sets.</summary>
    public double Seconds { get; init; }

    /// <summary>The night that the run was for: the date of the scheduled time that it follows.</summary>
    public DateOnly Night { get; init; }

    /// <summary>The process that runs.</summary>
    public required WriterProcess Owner { get; init; }

    /// <summary>Whether a complete release came of it, new or the same.</summary>
    public bool IsGood => Outcome is Published or Unchanged;
}
