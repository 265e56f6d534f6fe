namespace PhiUnit.Data.Releases;

/// <summary>A figure of the statistics office's own projection of a place.</summary>
/// <param name="Variant">Its projection, such as ons-2022-based.</param>
/// <param name="Place">GSS code.</param>
/// <param name="Year">Mid-year.</param>
/// <param name="Measure">population, households or dwellings.</param>
/// <param name="Value">People, households or dwellings.</param>
public sealed record OfficialFigure(string Variant, string Place, int Year, string Measure, double Value);
