using PhiUnit.Core;

namespace PhiUnit.Data.Releases;

/// <summary>What a release is asked to hold.</summary>
/// <param name="Places">Places to project.</param>
/// <param name="Scenarios">Scenarios to project under.</param>
/// <param name="LastYear">Last year of the projections.</param>
public sealed record ReleaseOptions(IReadOnlyList<Place> Places, IReadOnlyList<Scenario> Scenarios, int LastYear);
