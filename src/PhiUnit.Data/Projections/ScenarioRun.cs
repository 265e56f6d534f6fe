using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Projections;

/// <summary>A projection of the places under one scenario.</summary>
/// <param name="Scenario">The scenario, with all its assumptions.</param>
/// <param name="Places">Places, in array order.</param>
/// <param name="Levels">Local levels against the nation, [place].</param>
/// <param name="Taken">Assumptions taken from the figures, beside those of the scenario.</param>
/// <param name="Result">Population and components.</param>
/// <param name="AlreadyHere">People who were there in the base year and their children, [year][place][sex][age]; the others are newcomers.</param>
/// <param name="Households">Rates and the dwellings of every year: planned where homes lead, implied otherwise.</param>
/// <param name="Housing">What the homes came to, or null where they do not lead.</param>
/// <param name="Sites">Sites of the trajectories that were followed.</param>
public sealed record ScenarioRun(
    Scenario Scenario,
    IReadOnlyList<Place> Places,
    IReadOnlyList<LocalLevel> Levels,
    IReadOnlyList<PlaceAssumption> Taken,
    ProjectionResult Result,
    double[] AlreadyHere,
    HouseholdRates Households,
    HousingLed? Housing,
    IReadOnlyList<SiteHomes> Sites)
{
    /// <summary>The closed system that the places were projected in, or null where each was projected by itself.</summary>
    public SystemReport? System { get; init; }

    /// <summary>Central rates of the places, or null in a closed system, where they follow from all its places.</summary>
    public ProjectionRates? Rates { get; init; }

    /// <summary>What its draws came to, or null where none were made.</summary>
    public ScenarioIntervals? Intervals { get; init; }
}
