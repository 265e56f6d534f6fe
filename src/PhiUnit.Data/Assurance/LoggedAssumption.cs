using PhiUnit.Core;

namespace PhiUnit.Data.Assurance;

/// <summary>An assumption that holds for all places of a scenario.</summary>
public sealed record LoggedAssumption(string Scenario, Assumption Assumption);
