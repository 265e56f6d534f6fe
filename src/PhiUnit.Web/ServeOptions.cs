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

    /// <summary>Age from which the release counts as stale, counted from when it was last confirmed; null for never.</summary>
    public TimeSpan? MostAge { get; init; }

    /// <summary>Bytes of answers that are kept ready; 0 for none.</summary>
    public long CacheBytes { get; init; } = 64L << 20;
}
