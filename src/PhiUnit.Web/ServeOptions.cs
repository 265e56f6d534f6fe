namespace PhiUnit.Web;

/// <summary>How a release is served.</summary>
public sealed record ServeOptions
{
    /// <summary>Run id of the release to serve; null for the current one, whichever it is at the moment.</summary>
    public string? Release { get; init; }

    /// <summary>Addresses to listen on, http only.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Host names that requests may carry, beside those of the addresses and of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>File of keys (name,sha256,places); null for none, and then for this machine only.</summary>
    public string? Keys { get; init; }

    /// <summary>Addresses of proxies whose word is taken for who is behind them.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Requests a second for each caller; null for the usual number, from which this machine is exempt.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>Age from which the release counts as stale, counted from when it was last confirmed; null for never.</summary>
    public TimeSpan? MostAge { get; init; }

    /// <summary>Bytes of answers that are kept ready; 0 for none.</summary>
    public long CacheBytes { get; init; } = 64L << 20;
}
