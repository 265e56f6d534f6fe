using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Numerics;

/// <summary>Elementary functions of four values at a time, from additions and multiplications alone: the same bits on every processor.</summary>
static class LaneFunctions
{
    /// <summary>Largest size of an exponent that is taken; beyond it the result is that of ±700.</summary>
    const double Widest = 700;

    const double Ln2High = 0.69314718036912382, Ln2Low = 1.9082149292705877e-10, InverseLn2 = 1.4426950408889634;

    /// <summary>1.5 × 2⁵²: added to a number it leaves the nearest whole number in the low bits.</summary>
    const double Rounder = 6755399441055744;

    /// <summary>1/13!, 1/12!, … 1/2!: with |rest| ≤ 0.35 what is left out is below 1e-17.</summary>
    static ReadOnlySpan<double> InverseFactorials =>
    [
        1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5,
    ];

    /// <summary>eˣ within 3 units in the last place, for |x| up to 700.</summary>
    public static Vector256<double> Exp(Vector256<double> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Widest)), Vector256.Create(Widest));
        var shifted = x * InverseLn2 + Vector256.Create(Rounder);
        var twos = shifted - Vector256.Create(Rounder);
        var rest = x - twos * Ln2High - twos * Ln2Low;
        var sum = Vector256.Create(InverseFactorials[0]);
        foreach (var factor in InverseFactorials[1..]) sum = sum * rest + Vector256.Create(factor);
        sum = (sum * rest + Vector256<double>.One) * rest + Vector256<double>.One;
        var power = Vector256.ShiftLeft(shifted.AsInt64(), 52) + Vector256<double>.One.AsInt64();
        return sum * power.AsDouble();
    }
}
