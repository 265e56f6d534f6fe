using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Projections;

/// <summary>Which intervals a scenario is to have.</summary>
/// <param name="Setting">Number of draws, seed, and how far rates stray.</param>
/// <param name="Groupings">Groupings of the places that are added up, draw by draw.</param>
/// <param name="BySingleAge">Whether people are also given by single year of age and sex, place by place.</param>
public sealed record IntervalRequest(DrawSetting Setting, IReadOnlyList<Grouping> Groupings, bool BySingleAge = false)
{
    /// <summary>Whether to tell where the spread comes from, which takes as many runs again as there are sources.</summary>
    public bool WithSources { get; init; }

    /// <summary>Where draws are read from that were made elsewhere, for a scenario by its name; null: they are made.</summary>
    public Func<string, IDrawSource>? Drawn { get; init; }
}
