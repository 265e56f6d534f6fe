using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// What each draw multiplies rates and flows by over a step, each [place][draw]; 1 leaves a rate as it is. Empty: rates are given draw by draw.
/// </summary>
public readonly ref struct DrawFactors
{
    /// <summary>Factor of births per woman.</summary>
    public ReadOnlySpan<double> Fertility { get; init; }

    /// <summary>Factor of the probability of dying, which never exceeds 1.</summary>
    public ReadOnlySpan<double> Mortality { get; init; }

    /// <summary>Factor of moves from other places in the country.</summary>
    public ReadOnlySpan<double> InternalIn { get; init; }

    /// <summary>Factor of moves to other places in the country.</summary>
    public ReadOnlySpan<double> InternalOut { get; init; }

    /// <summary>Factor of immigration.</summary>
    public ReadOnlySpan<double> Immigration { get; init; }

    /// <summary>Factor of emigration.</summary>
    public ReadOnlySpan<double> Emigration { get; init; }

    internal bool IsEmpty => Fertility.IsEmpty;

    /// <summary>The factors of the draws of one place of several.</summary>
    internal DrawFactors OfPlace(int place, int draws) => new()
    {
        Fertility = Fertility.Slice(place * draws, draws),
        Mortality = Mortality.Slice(place * draws, draws),
        InternalIn = InternalIn.Slice(place * draws, draws),
        InternalOut = InternalOut.Slice(place * draws, draws),
        Immigration = Immigration.Slice(place * draws, draws),
        Emigration = Emigration.Slice(place * draws, draws),
    };

    internal void CheckLengths(int expected)
    {
        Check.Length(Fertility, expected);
        Check.Length(Mortality, expected);
        Check.Length(InternalIn, expected);
        Check.Length(InternalOut, expected);
        Check.Length(Immigration, expected);
        Check.Length(Emigration, expected);
    }
}
