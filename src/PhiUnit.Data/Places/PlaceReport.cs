using System.Text.Json.Serialization;

namespace PhiUnit.Data.Places;

/// <summary>What a place team wants to see first, from one release.</summary>
public sealed record PlaceReport(
    NamedPlace Place,
    string RunId,
    IReadOnlyList<PlaceScenario> Scenarios,
    IReadOnlyList<PlaceOfficial> Official,
    IReadOnlyList<PlaceScore> Index,
    IReadOnlyList<PlaceInput> Sources)
{
    /// <summary>What the draws say of the figures, by scenario; empty where none were made.</summary>
    public IReadOnlyList<PlaceUncertainty> Uncertainty { get; init; } = [];
}

/// <summary>Code and name of a place or a grouping of places.</summary>
public sealed record NamedPlace(string Code, string Name);

/// <summary>A scenario at a place.</summary>
public sealed record PlaceScenario(
    string Name,
    string Title,
    string Note,
    IReadOnlyList<PlacePopulation> Population,
    IReadOnlyList<PlaceComponent> Components,
    IReadOnlyList<PlaceHomes> Homes);

/// <summary>People at 30 June; the limits of the 80 % interval of the draws are empty where none were made.</summary>
/// <param name="Year">Mid-year.</param>
/// <param name="Total">Everyone.</param>
/// <param name="Lower80">Lower limit.</param>
/// <param name="Upper80">Upper limit.</param>
/// <param name="Newcomers">
/// Of them, those who have come since the base year, and their children, if newcomers leave as often as everyone of their age and sex.
/// Newcomers leave more often in truth, so this is the most that they can be.
/// </param>
/// <param name="Bands">By broad age.</param>
public sealed record PlacePopulation(
    int Year,
    double Total,
    [property: JsonPropertyName("lower_80")] double? Lower80,
    [property: JsonPropertyName("upper_80")] double? Upper80,
    double Newcomers,
    IReadOnlyList<PlaceBand> Bands);

/// <summary>People in an age band.</summary>
public sealed record PlaceBand(string Band, double Value);

/// <summary>A component of change over the step that ends in a year, in people.</summary>
public sealed record PlaceComponent(int Year, string Component, double Value);

/// <summary>Homes: net additions over the step that ends in a year (empty in the base year), dwellings and households on 30 June.</summary>
/// <param name="Year">Mid-year.</param>
/// <param name="NetDwellings">Net additional dwellings.</param>
/// <param name="Dwellings">Dwellings.</param>
/// <param name="Households">Households.</param>
/// <param name="Basis">planned (homes lead) or implied (the population asks for them).</param>
public sealed record PlaceHomes(int Year, double? NetDwellings, double Dwellings, double Households, string Basis);

/// <summary>A figure of the statistics office's own projection.</summary>
public sealed record PlaceOfficial(string Variant, int Year, string Measure, double Value);

/// <summary>
/// A score of the Health Index: computed here, and as ONS published it; coverage is the share of the place's index, by weight, that rests on values of
/// the year and is not imputed.
/// </summary>
public sealed record PlaceScore(int Year, string Level, string Code, string Name, double Score, double? Published, int? Rank, double? Coverage);

/// <summary>A published file that the release was made from.</summary>
public sealed record PlaceInput(string Dataset, string Release, string File, string Sha256);
