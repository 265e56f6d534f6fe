namespace PhiUnit.Core.HealthIndex;

/// <summary>A region, county, care board or country: scored as the mean of the lowest areas in it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Members">Positions of its lowest areas in the list of areas; at least one.</param>
public sealed record HigherArea(string Code, IReadOnlyList<int> Members);
