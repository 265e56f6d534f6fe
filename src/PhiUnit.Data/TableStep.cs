namespace PhiUnit.Data;

/// <summary>The steps in which a table is judged; a step that fails leaves those after it without anything to judge.</summary>
internal enum TableStep
{
    /// <summary>Columns, rows, keys: what is there.</summary>
    Rows,

    /// <summary>Every cell by itself, and the grid that they must fill.</summary>
    Cells,

    /// <summary>Totals and identities over several cells.</summary>
    Totals,

    /// <summary>The versions loaded before.</summary>
    Load,
}
