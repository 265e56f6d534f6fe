namespace PhiUnit.Data.Nightly;

/// <summary>What a night is asked to do: the settings file of `recompute --config`.</summary>
public sealed record NightSettings
{
    /// <summary>Sources to fetch by name; `all` for every one; empty: nothing is fetched, the inbox is read.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Use the snapshots that are there; ask nobody.</summary>
    public bool Offline { get; init; }

    /// <summary>Folder whose files are taken in; the workspace's inbox when left out.</summary>
    public string? Inbox { get; init; }

    /// <summary>Scenarios by name or file; the standard ones when left out.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Places by name, code or grouping, or `all`; those of the workspace when left out.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Last year; the engine's own when left out.</summary>
    public int? To { get; init; }

    /// <summary>Number of draws; none when left out.</summary>
    public int? Draws { get; init; }

    public uint Seed { get; init; } = 1;

    /// <summary>Places and groupings to render by code; those that the workspace is about when left out.</summary>
    public IReadOnlyList<string> Render { get; init; } = [];

    /// <summary>The scheduled time of a night, UTC: a run belongs to the last such time before it.</summary>
    public TimeOnly At { get; init; } = new(2, 0);

    public RetentionSettings Keep { get; init; } = new();

    /// <summary>Bytes that must be free before work begins, beside what the run is estimated to need.</summary>
    public long MinimumFree { get; init; } = 200L << 20;

    /// <summary>A file of failure rules that go before the shipped ones; null for none.</summary>
    public string? FailureRules { get; init; }

    /// <summary>Where the summary of a night is posted; null for nowhere.</summary>
    public WebhookSettings? Webhook { get; init; }
}
