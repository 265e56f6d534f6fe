using PhiUnit.Core;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Releases;

/// <summary>What a release is asked to hold.</summary>
/// <param name="Places">Places to project.</param>
/// <param name="Scenarios">Scenarios to project under.</param>
/// <param name="LastYear">Last year of the projections.</param>
public sealed record ReleaseOptions(IReadOnlyList<Place> Places, IReadOnlyList<Scenario> Scenarios, int LastYear)
{
    /// <summary>Draws that intervals come from, or null for no intervals.</summary>
    public DrawSetting? Draws { get; init; }

    /// <summary>Whether single years of age have intervals too, beside broad ages: a table eight times as long.</summary>
    public bool SingleAgeIntervals { get; init; } = true;
}
