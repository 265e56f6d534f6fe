namespace PhiUnit.Data.Export;

/// <summary>What the cells of a column hold.</summary>
public enum ExportType
{
    Text,
    /// <summary>A whole number.</summary>
    Whole,
    Number,
}
