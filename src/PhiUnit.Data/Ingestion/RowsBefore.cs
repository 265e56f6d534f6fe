namespace PhiUnit.Data.Ingestion;

/// <summary>What the checks keep of the rows that came before, so that a table in slices is judged like one that is read whole.</summary>
internal sealed class RowsBefore
{
    /// <summary>Rows below the header that hold figures, those left out later included.</summary>
    public long Lines { get; set; }

    /// <summary>Codes of the places met.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts of authorities that were joined, each met under one code at least.</summary>
    public HashSet<string> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>Open age groups met by sex and column, where single years beyond count as one.</summary>
    public HashSet<string> Folded { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that repeat others figure for figure.</summary>
    public RowCount Repeats { get; } = new();

    /// <summary>Rows of areas outside England.</summary>
    public RowCount Elsewhere { get; } = new();

    /// <summary>What the release is named after: the newest or oldest so far, as the contract says; null when none was met.</summary>
    public string? Release { get; set; }
}
