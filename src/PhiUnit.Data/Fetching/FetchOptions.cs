namespace PhiUnit.Data.Fetching;

/// <summary>How patient fetching is, and what it refuses.</summary>
public sealed record FetchOptions
{
    /// <summary>Use the snapshots that are there; ask nobody.</summary>
    public bool Offline { get; init; }

    /// <summary>Largest answer, in bytes.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Largest page that is searched for a file's address, in bytes.</summary>
    public long MaxPageBytes { get; init; } = 8L << 20;

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first retry; doubled for each, with jitter.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that a server may ask for (Retry-After).</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time without an answer, and between two pieces of one.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Ask addresses of this machine as well: for a server of one's own.</summary>
    public bool AllowLoopback { get; init; }
}
