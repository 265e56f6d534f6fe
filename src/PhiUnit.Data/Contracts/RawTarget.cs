namespace PhiUnit.Data.Contracts;

/// <summary>The raw table of a contract.</summary>
public sealed class RawTarget
{
    public string Table { get; set; } = "";

    /// <summary>Key columns in the order of the table, between column_header and value.</summary>
    public List<string> Keys { get; set; } = [];
}
