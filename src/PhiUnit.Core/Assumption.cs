namespace PhiUnit.Core;

/// <summary>A number that someone could dispute, with all that is needed to dispute it.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Value">Value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Period">Years that it holds for.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Assumption(string Name, double Value, string Unit, string Period, string Source);
