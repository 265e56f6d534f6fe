namespace PhiUnit.Core;

/// <summary>A place that figures are about: its GSS code (E06000032) and its name (Luton).</summary>
public sealed record Place(string Code, string Name);
