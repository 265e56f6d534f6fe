namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Where a place ranks on a part of the Health Index, and how sure that is.</summary>
/// <param name="Place">Name of the place.</param>
/// <param name="Year">Year of the scores.</param>
/// <param name="Code">Code of the part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">overall, domain or subdomain.</param>
/// <param name="Score">Points; as published where ONS did.</param>
/// <param name="Rank">1 for the best of <paramref name="Of"/>.</param>
/// <param name="Of">Number of authorities.</param>
/// <param name="Lower">95 % of the draws lie between this rank and the upper one.</param>
/// <param name="Upper">The other limit.</param>
/// <param name="TopTenth">Share of draws among the best tenth.</param>
/// <param name="AboveEngland">Share of draws with a score above England's.</param>
/// <param name="AboveBase">Share of draws with a score above its own of the first year.</param>
public sealed record PlaceRank(
    string Place, int Year, string Code, string Name, string Level, double Score, int Rank, int Of, int Lower, int Upper, double TopTenth, double AboveEngland, double AboveBase);
