namespace PhiUnit.Data.IndexPacks;

/// <summary>An area of an index pack.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code where the pack gives none.</param>
/// <param name="Type">Its type, such as LTLA or Region; empty where the pack gives none.</param>
/// <param name="Parent">Code of the area that it lies in, or null.</param>
public sealed record IndexPackArea(string Code, string Name, string Type, string? Parent);
