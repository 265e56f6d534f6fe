using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Projections;

/// <summary>The closed system that some places were projected in.</summary>
/// <param name="Authorities">All authorities of the system, in array order.</param>
/// <param name="Result">Population and components of all of them.</param>
/// <param name="LargestInternalNet">Largest sum of internal moves over the system and the rest of the country, people; zero to rounding.</param>
/// <param name="Constraint">How each component of each step was held to the national projection; empty where it was not.</param>
public sealed record SystemReport(
    IReadOnlyList<Place> Authorities, ProjectionResult Result, double LargestInternalNet, IReadOnlyList<ConstraintRow> Constraint)
{
    /// <summary>People; internal moves net to zero within this, of some millions.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Share of its target that a constrained sex and age may still be off by.</summary>
    public const double ConstraintTolerance = 1e-9;
}
