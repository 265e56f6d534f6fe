namespace PhiUnit.Core.Tests.HealthIndex;

internal static class Near
{
    /// <summary>All values the same within a relative tolerance (absolute below 1).</summary>
    public static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var error = Math.Abs(expected[i] - actual[i]) / Math.Max(1, Math.Abs(expected[i]));
            Assert.True(error <= tolerance, $"position {i}: expected {expected[i]:R}, found {actual[i]:R}");
        }
    }
}
