using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>What a life table is made of, all [band].</summary>
public readonly ref struct LifeTableInputs
{
    /// <summary>Years of each closed band; that of the last, open one is not read.</summary>
    public required ReadOnlySpan<double> Widths { get; init; }

    /// <summary>a: share of the band lived by those who die in it; that of the last is not read.</summary>
    public required ReadOnlySpan<double> Shares { get; init; }

    /// <summary>Persons.</summary>
    public required ReadOnlySpan<double> Deaths { get; init; }

    /// <summary>Person-years, above 0.</summary>
    public required ReadOnlySpan<double> Populations { get; init; }

    internal ChiangBand Band(int i) => ChiangBand.Of(Deaths[i], Populations[i], Widths[i], Shares[i]);

    /// <summary>Index of the open band, when all lengths are the same.</summary>
    internal int CheckedLast(ReadOnlySpan<double> years, ReadOnlySpan<double> variances)
    {
        if (Widths.IsEmpty) throw new ArgumentException("0 bands found, 1 or more expected.");
        Check.Length(Shares, Widths.Length);
        Check.Length(Deaths, Widths.Length);
        Check.Length(Populations, Widths.Length);
        Check.Length(years, Widths.Length);
        Check.Length(variances, Widths.Length);
        return Widths.Length - 1;
    }
}
