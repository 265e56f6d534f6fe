namespace PhiUnit.Data.Projections;

/// <summary>Other homes than a scenario's: a share of them, or a number a year; exactly one of the two.</summary>
/// <param name="Share">Share of the planned net additions of every year.</param>
/// <param name="PerYear">Net additional dwellings in every year, all places together.</param>
public sealed record OtherHomes(double? Share, double? PerYear);
