namespace PhiUnit.Data.Fetching;

/// <summary>A published file that can be fetched, as Reference/Fetch/sources.yaml lists it.</summary>
public sealed class FetchSource
{
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Publisher { get; set; } = "";

    /// <summary>The publisher's page, or the file itself where there is no pattern.</summary>
    public string Page { get; set; } = "";

    /// <summary>What the address of the file on the page must match; null: the page is the file.</summary>
    public string? Pattern { get; set; }

    /// <summary>The name under which an answer without one is kept.</summary>
    public string? File { get; set; }

    public string Licence { get; set; } = "";

    /// <summary>Names a host that files are served from, and nothing to fetch.</summary>
    public bool HostOnly { get; set; }
}
