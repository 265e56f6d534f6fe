namespace PhiUnit.Core.Indicators;

/// <summary>
/// Abridged life table with any age bands (Chiang 1984, II; variance with the open band after Silcocks, Jenner and Reza 2001), as OHID and
/// ONS publish life expectancy.
/// </summary>
public static class LifeExpectancy
{
    /// <summary>
    /// Years of life expectancy at the start of every band, and its variance, from the last band down:
    /// e[x] = n((1 − q) + a q) + (1 − q) e[x+n], V[x] = Var(q) ((1 − a) n + e[x+n])² + (1 − q)² V[x+n]; open band 1/M and 1/(D M²).
    /// The same as T/l of the table, without dividing by survivors, of whom there may be none. Infinite without deaths in the open band.
    /// </summary>
    /// <param name="table">The life table's inputs.</param>
    /// <param name="years">[band]: expectancy, years.</param>
    /// <param name="variances">[band]: years².</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is no band.</exception>
    public static void Compute(LifeTableInputs table, Span<double> years, Span<double> variances)
    {
        var last = table.CheckedLast(years, variances);
        years[last] = table.Populations[last] / table.Deaths[last];
        variances[last] = years[last] * years[last] / table.Deaths[last];
        for (var i = last - 1; i >= 0; i--)
        {
            var band = table.Band(i);
            var (survival, later) = (1 - band.Death, band.SurvivorYears + years[i + 1]);
            years[i] = band.Lived + survival * years[i + 1];
            variances[i] = band.DeathVariance * later * later + survival * survival * variances[i + 1];
        }
    }
}
