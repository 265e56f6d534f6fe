namespace PhiUnit.Core.Indicators;

/// <summary>
/// Byar's approximation to the Poisson limits of a count (Breslow and Day 1987, p. 69); OHID's method for counts of 10 or more.
/// Within 0.1 % of the exact limits there.
/// </summary>
public static class Byar
{
    /// <summary>Events: O (1 − 1/(9 O) − z/(3 √O))³; 0 for no events. Negative where z > 3 √O − 1/(3 √O): the approximation ends there.</summary>
    /// <param name="count">O, events, 0 or more.</param>
    /// <param name="z">Half width in standard errors.</param>
    public static double Lower(double count, double z)
    {
        if (count == 0) return 0;
        var root = 1 - 1 / (9 * count) - z / (3 * Math.Sqrt(count));
        return count * root * root * root;
    }

    /// <summary>Events: (O + 1)(1 − 1/(9 (O + 1)) + z/(3 √(O + 1)))³.</summary>
    /// <param name="count">O, events, 0 or more.</param>
    /// <param name="z">Half width in standard errors.</param>
    public static double Upper(double count, double z)
    {
        var next = count + 1;
        var root = 1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next));
        return next * root * root * root;
    }
}
