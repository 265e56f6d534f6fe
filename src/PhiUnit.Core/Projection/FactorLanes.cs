using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>The factors of a place's draws, eight at a time.</summary>
readonly ref struct FactorLanes(DrawFactors factors)
{
    public readonly DrawLanes Mortality = new(factors.Mortality), In = new(factors.InternalIn), Out = new(factors.InternalOut);
    public readonly DrawLanes Immigration = new(factors.Immigration), Emigration = new(factors.Emigration);
}
