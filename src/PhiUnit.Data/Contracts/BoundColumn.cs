namespace PhiUnit.Data.Contracts;

/// <summary>A column of a table tied to a column of its contract.</summary>
/// <param name="Index">Position in the row, from 0.</param>
/// <param name="Header">Header as published, white space folded.</param>
/// <param name="Column">The contract's column.</param>
/// <param name="Keys">What the header itself says: year, age ...</param>
public sealed record BoundColumn(int Index, string Header, ContractColumn Column, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>The column as a spreadsheet names it: A, B, ... AA.</summary>
    public string Letter => LetterOf(Index);

    internal static string LetterOf(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : LetterOf((index / 26) - 1) + LetterOf(index % 26);
}
