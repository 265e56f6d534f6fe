using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Projections;

/// <summary>How a published projection is re-run. Unless said otherwise, as ONS runs its national projections (docs/england-rerun.md).</summary>
/// <param name="SexRatioAtBirth">Males per female.</param>
/// <param name="Convention">When in a step people are born, die and move.</param>
/// <param name="WomenAtStart">Which women bear at the start of a step; mid-step only.</param>
public sealed record RerunConvention(
    double SexRatioAtBirth, Convention Convention = Convention.MidStep, WomenAtStart WomenAtStart = WomenAtStart.Stock);
