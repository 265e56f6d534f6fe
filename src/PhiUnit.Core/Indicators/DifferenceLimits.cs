namespace PhiUnit.Core.Indicators;

/// <summary>Limits of the difference of two independent estimates from the limits of each, skewed as those are.</summary>
public static class DifferenceLimits
{
    /// <summary>
    /// Unit of the estimates. d = a − b; lower = d − √((a − lower a)² + (upper b − b)²), upper = d + √((upper a − a)² + (b − lower b)²). With Wilson's limits of
    /// proportions this is Newcombe's method 10 (Newcombe 1998, Statistics in Medicine 17, 873-890; for other estimates Zou and Donner 2008).
    /// </summary>
    /// <param name="first">a, and its limits.</param>
    /// <param name="second">b, and its limits at the same level.</param>
    public static Limits Of((double Value, Limits Limits) first, (double Value, Limits Limits) second)
    {
        var difference = first.Value - second.Value;
        return new(
            difference - Distance(first.Value - first.Limits.Lower, second.Limits.Upper - second.Value),
            difference + Distance(first.Limits.Upper - first.Value, second.Value - second.Limits.Lower));
    }

    static double Distance(double a, double b) => Math.Sqrt(a * a + b * b);
}
