namespace PhiUnit.Core.Tests.Indicators;

/// <summary>Equality within a relative tolerance; NaN equals NaN.</summary>
static class Close
{
    public const double Tolerance = 1e-9;

    public static void To(double expected, double actual, string what, double tolerance = Tolerance) =>
        Assert.True(Holds(expected, actual, tolerance), FormattableString.Invariant($"{what}: expected {expected:R}, found {actual:R}"));

    static bool Holds(double expected, double actual, double tolerance) =>
        double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= tolerance * Math.Abs(expected);
}
