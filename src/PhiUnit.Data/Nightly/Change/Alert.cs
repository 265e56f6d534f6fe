namespace PhiUnit.Data.Nightly.Change;

/// <summary>An output outside of its likely range.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Scenario">Scenario.</param>
/// <param name="Place">GSS code.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Year">First year that it is so.</param>
/// <param name="Years">Number of years that it is so.</param>
/// <param name="Value">Value of the year that is furthest out.</param>
/// <param name="Expected">The range.</param>
public sealed record Alert(string Measure, string Scenario, string Place, string Name, int Year, int Years, double Value, string Expected);
