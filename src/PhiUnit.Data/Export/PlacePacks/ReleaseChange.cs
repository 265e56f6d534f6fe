namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>What is different from the release before.</summary>
/// <param name="RunId">The release before.</param>
/// <param name="Published">Its day.</param>
/// <param name="Figures">Population of scenarios that both have: scenario, year, before, now.</param>
/// <param name="NewInputs">Tables that were not among its inputs.</param>
/// <param name="GoneInputs">Tables that are no longer among the inputs.</param>
public sealed record ReleaseChange(
    string RunId, DateOnly Published, IReadOnlyList<(string Scenario, int Year, double Before, double Now)> Figures, IReadOnlyList<string> NewInputs, IReadOnlyList<string> GoneInputs);
