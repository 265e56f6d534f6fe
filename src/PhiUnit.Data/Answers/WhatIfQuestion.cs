using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Answers;

/// <summary>What if other homes were built.</summary>
/// <param name="Place">The place; of a grouping, all its places get other homes.</param>
/// <param name="Scenario">A scenario that homes lead.</param>
/// <param name="Homes">The homes.</param>
/// <param name="Draws">Number of draws; 0 for no interval.</param>
public sealed record WhatIfQuestion(HeldPlace Place, string Scenario, OtherHomes Homes, int Draws);
