namespace PhiUnit.Data.Places;

/// <summary>What the draws of a scenario say of the figures of a place.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="ShelfLives">How long figures can be used, by broad age.</param>
/// <param name="Chances">Chances to pass a number of people, by year.</param>
/// <param name="Sources">Where the spread of everyone in the last year comes from, the largest first.</param>
public sealed record PlaceUncertainty(
    string Scenario, IReadOnlyList<PlaceShelfLife> ShelfLives, IReadOnlyList<PlaceChance> Chances, IReadOnlyList<PlaceVarianceShare> Sources);

/// <summary>Up to this year at least 80 % of the draws lie within 10 % of their median; where it is the projection's last, perhaps longer.</summary>
public sealed record PlaceShelfLife(string Band, int LastYear, bool ReachesEnd);

/// <summary>Share of the draws with more people than a threshold.</summary>
public sealed record PlaceChance(int Year, double Threshold, double Share);

/// <summary>Share of the variance of everyone that comes from a source.</summary>
public sealed record PlaceVarianceShare(int Year, string Source, double Share);
