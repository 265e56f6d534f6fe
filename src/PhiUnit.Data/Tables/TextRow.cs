namespace PhiUnit.Data.Tables;

/// <summary>One row of a table as text.</summary>
/// <param name="Number">Physical line (text file; the line on which the row starts) or row (sheet), counted from 1.</param>
/// <param name="Cells">The cells as published; null or empty is an empty cell.</param>
public readonly record struct TextRow(int Number, string?[] Cells)
{
    /// <summary>The cell without surrounding spaces; empty when the row is shorter.</summary>
    public string Trimmed(int index)
    {
        if (index >= Cells.Length || Cells[index] is not { Length: > 0 } text) return "";
        return char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? text.Trim() : text;
    }

    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
