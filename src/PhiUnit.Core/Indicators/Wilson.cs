namespace PhiUnit.Core.Indicators;

/// <summary>Wilson's score limits of a proportion (Wilson 1927; Newcombe 1998, method 3).</summary>
public static class Wilson
{
    /// <summary>
    /// Proportion: (2x + z² ∓ z √(z² + 4x(1 − x/n))) ÷ 2(n + z²). The lower limit is taken as 2x² ÷ n(2x + z² + z √…), the same number
    /// without the loss of digits when x is small. Always within 0..1.
    /// </summary>
    /// <param name="count">x, 0 to n; fractions are allowed.</param>
    /// <param name="denominator">n, above 0.</param>
    /// <param name="z">Half width in standard errors; infinite gives 0 and 1.</param>
    public static Limits Of(double count, double denominator, double z)
    {
        if (double.IsPositiveInfinity(z)) return new(0, 1);
        var root = z * Math.Sqrt(z * z + 4 * count * (1 - count / denominator));
        var sum = 2 * count + z * z + root;
        // Rounding may carry the upper limit of x = n past 1 by one unit in the last place.
        return new(2 * count * count / (denominator * sum), Math.Min(1, sum / (2 * (denominator + z * z))));
    }
}
