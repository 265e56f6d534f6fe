using MathNet.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>Exact Poisson limits of a count (Garwood 1936), from the chi-square distribution. Events.</summary>
public static class ExactPoisson
{
    /// <summary>χ²(tail; 2 O) ÷ 2; 0 for no events.</summary>
    /// <param name="count">O, events, 0 or more; fractions are allowed.</param>
    /// <param name="tail">Probability below the limit, between 0 and ½.</param>
    public static double Lower(double count, double tail) => count == 0 ? 0 : GammaQuantile(count, tail);

    /// <summary>χ²(1 − tail; 2 O + 2) ÷ 2.</summary>
    /// <param name="count">O, events, 0 or more; fractions are allowed.</param>
    /// <param name="tail">Probability above the limit, between 0 and ½.</param>
    public static double Upper(double count, double tail) => GammaQuantile(count + 1, 1 - tail);

    static double GammaQuantile(double shape, double probability) => SpecialFunctions.GammaLowerRegularizedInv(shape, probability);
}
