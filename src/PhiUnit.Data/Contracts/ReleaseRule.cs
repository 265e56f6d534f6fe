namespace PhiUnit.Data.Contracts;

/// <summary>How the release label of a table is found where the publisher does not print one beside the table.</summary>
public sealed class ReleaseRule
{
    /// <summary>The label; {0} is the figure found. Labels of one dataset sort by date as text.</summary>
    public string Format { get; set; } = "{0}";

    /// <summary>The key whose value is taken: part of a value column's header, a role, or context.</summary>
    public string? Of { get; set; }

    /// <summary>Take the newest; false: the oldest.</summary>
    public bool Newest { get; set; } = true;

    /// <summary>Subtracted from the year found (a projection of 25 years: 25).</summary>
    public int Minus { get; set; }
}
