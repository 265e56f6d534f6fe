namespace PhiUnit.Data.Export;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Name in every format, lower-case snake_case.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="About">Title, unit and meaning.</param>
/// <param name="RoundedTo">Multiple that the figures were rounded to; null where they were not.</param>
public sealed record ExportColumn(string Name, ExportType Type, ColumnAbout About, double? RoundedTo = null)
{
    /// <summary>What stands for an empty cell where none may be empty: [x] not available, [z] does not apply.</summary>
    public string EmptyMark => $"[{About.Empty}]";
}
