using PhiUnit.Core;

namespace PhiUnit.Data.Projections;

/// <summary>An assumption that a run takes from the figures that are loaded, beside those that its scenario makes.</summary>
/// <param name="Place">GSS code of the place that it is about; null where it holds for all.</param>
/// <param name="Assumption">The assumption.</param>
public sealed record PlaceAssumption(string? Place, Assumption Assumption);
