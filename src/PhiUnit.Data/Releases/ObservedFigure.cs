namespace PhiUnit.Data.Releases;

/// <summary>A published figure of a place in a year before the projection, or its base year.</summary>
/// <param name="Place">GSS code.</param>
/// <param name="Year">Mid-year; flows are of the step that ends in it.</param>
/// <param name="Measure">population, net_dwellings or a component of change.</param>
/// <param name="Value">People or homes.</param>
/// <param name="Release">The publisher's release.</param>
public sealed record ObservedFigure(string Place, int Year, string Measure, double Value, string Release);
