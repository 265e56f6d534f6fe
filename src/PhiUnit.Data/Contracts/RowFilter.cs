namespace PhiUnit.Data.Contracts;

/// <summary>Rows that count: those whose role holds this text.</summary>
public sealed class RowFilter
{
    public string Role { get; set; } = "";

    public string Is { get; set; } = "";
}
