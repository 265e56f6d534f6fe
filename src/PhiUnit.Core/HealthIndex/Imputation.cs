using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>Fills the gaps of an indicator's series in one area from that series alone (ONS Health Index, imputation of missing data).</summary>
public static class Imputation
{
    /// <summary>
    /// Between two given years v = v0 + (v1 - v0)(t - t0)/(t1 - t0); before the first and after the last the nearest given value.
    /// Values in their own unit. A series without any given value stays NaN throughout.
    /// </summary>
    /// <param name="years">Ascending.</param>
    /// <param name="values">By year, NaN where missing; the same length.</param>
    /// <param name="filled">Written: by year, without gaps.</param>
    /// <param name="origins">Written: where each came from.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the years do not ascend.</exception>
    public static void NearestLinear(
        ReadOnlySpan<int> years, ReadOnlySpan<double> values, Span<double> filled, Span<ValueOrigin> origins)
    {
        Check.SameLength(values.Length, years.Length);
        Check.SameLength(filled.Length, years.Length);
        Check.SameLength(origins.Length, years.Length);
        for (var i = 1; i < years.Length; i++)
        {
            if (years[i] <= years[i - 1]) throw new ArgumentException($"year {years[i]} after {years[i - 1]}; ascending years expected", nameof(years));
        }
        for (var i = 0; i < years.Length; i++)
        {
            var (before, after) = Neighbours(values, i);
            origins[i] = before == i ? ValueOrigin.Given : before < 0 || after < 0 ? ValueOrigin.Nearest : ValueOrigin.Linear;
            filled[i] = origins[i] switch
            {
                ValueOrigin.Linear => values[before] + (values[after] - values[before]) * (years[i] - years[before]) / (years[after] - years[before]),
                _ when before >= 0 => values[before],
                _ => after >= 0 ? values[after] : double.NaN,
            };
        }
    }

    /// <summary>Positions of the last given value up to here and the first from here on; -1 where there is none.</summary>
    internal static (int Before, int After) Neighbours(ReadOnlySpan<double> values, int at)
    {
        var (before, after) = (at, at);
        while (before >= 0 && double.IsNaN(values[before])) before--;
        while (after < values.Length && double.IsNaN(values[after])) after++;
        return (before, after < values.Length ? after : -1);
    }
}
