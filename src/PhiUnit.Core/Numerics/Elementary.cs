namespace PhiUnit.Core.Numerics;

/// <summary>
/// Exponential and logarithm from additions, multiplications and divisions alone. Those of the platform differ in the last bit between
/// processors and system libraries; a result that must be the same everywhere cannot be built on them.
/// </summary>
public static class Elementary
{
    const double Ln2High = 0.69314718036912382, Ln2Low = 1.9082149292705877e-10, InverseLn2 = 1.4426950408889634;
    const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>eˣ, within 2 units in the last place; 0 below −708, infinite above 709, NaN of NaN.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709) return double.PositiveInfinity;
        if (x < -708) return 0;
        var twos = Math.Floor(x * InverseLn2 + 0.5);
        var rest = x - twos * Ln2High - twos * Ln2Low;
        // Taylor to the 13th power: with |rest| ≤ 0.35 what is left out is below 1e-17.
        var sum = 1.0;
        for (var power = 13; power > 0; power--) sum = 1 + rest / power * sum;
        return sum * BitConverter.Int64BitsToDouble((1023 + (long)twos) << 52);
    }

    /// <summary>Natural logarithm, within 2 units in the last place; NaN below 0, −∞ of 0.</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        if (x < SmallestNormal) return Log(x * (1L << 54)) - 54 * Ln2High - 54 * Ln2Low;

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (mantissa > 1.4142135623730951) (mantissa, exponent) = (mantissa / 2, exponent + 1);
        // log m = 2 artanh((m − 1) / (m + 1)); what is left out after the 23rd power is below 1e-18.
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var power = 23; power >= 3; power -= 2) sum = (sum + 1.0 / power) * square;
        return exponent * Ln2High + (2 * ratio * (1 + sum) + exponent * Ln2Low);
    }
}
