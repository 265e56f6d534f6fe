using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Projections;

/// <summary>A component of the step that ends in a year, people of all ages and both sexes, as quantiles.</summary>
public sealed record ComponentInterval(string Place, int Year, Component Component, double[] Values);
