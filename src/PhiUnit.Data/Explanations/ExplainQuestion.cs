namespace PhiUnit.Data.Explanations;

/// <summary>Which published value is asked about.</summary>
/// <param name="Place">Name or code of a place or grouping.</param>
/// <param name="Measure">population, a component, households, dwellings, net_dwellings, or the code of a Health Index score (overall: the whole index).</param>
/// <param name="Year">Year; null for the last there is.</param>
/// <param name="Scenario">Scenario; null for the first.</param>
/// <param name="Sex">female or male; null for both.</param>
/// <param name="Age">Single year of age; null for all.</param>
public sealed record ExplainQuestion(string Place, string Measure, int? Year, string? Scenario, string? Sex, int? Age);
