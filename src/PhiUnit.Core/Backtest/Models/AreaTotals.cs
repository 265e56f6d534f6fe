using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>People of each area over all sexes and ages.</summary>
static class AreaTotals
{
    /// <param name="people">[area][sex][age].</param>
    /// <param name="areas">Number of areas.</param>
    public static double[] Of(ReadOnlySpan<double> people, int areas)
    {
        var totals = new double[areas];
        var length = people.Length / areas;
        for (var area = 0; area < areas; area++) totals[area] = Ordered.Sum(people.Slice(area * length, length));
        return totals;
    }
}
