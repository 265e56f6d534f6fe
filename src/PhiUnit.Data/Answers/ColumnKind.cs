namespace PhiUnit.Data.Answers;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number in full precision.</summary>
    Number,
}
