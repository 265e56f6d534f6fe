using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>
/// Years lived in good health (Sullivan 1971) with both terms of its variance: of the survey (Mathers 1991) and of mortality (Newman 1988;
/// Jagger, Van Oyen and Robine 2014). With everybody healthy it is life expectancy.
/// </summary>
public static class HealthyLifeExpectancy
{
    /// <summary>
    /// Years at the start of every band, from the last band down: h[x] = π L + (1 − q) h[x+n]; mortality
    /// V[x] = Var(q) ((1 − a) n π + h[x+n])² + (1 − q)² V[x+n]; survey U[x] = L² π(1 − π)/N + (1 − q)² U[x+n], L person-years per person who
    /// enters the band. Infinite without deaths in the open band.
    /// </summary>
    /// <param name="table">The life table's inputs.</param>
    /// <param name="prevalence">[band]: π, share of people in good health.</param>
    /// <param name="samples">[band]: N, people asked; empty leaves the survey's variance out.</param>
    /// <param name="years">[band]: years in good health.</param>
    /// <param name="variances">[band]: years², both terms.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there is no band.</exception>
    public static void Compute(
        LifeTableInputs table, ReadOnlySpan<double> prevalence, ReadOnlySpan<double> samples, Span<double> years, Span<double> variances)
    {
        var last = table.CheckedLast(years, variances);
        Check.Length(prevalence, table.Widths.Length);
        Check.LengthOrEmpty(samples, table.Widths.Length);
        var open = table.Populations[last] / table.Deaths[last];
        years[last] = prevalence[last] * open;
        variances[last] = years[last] * years[last] / table.Deaths[last] + open * open * Survey(prevalence, samples, last);
        for (var i = last - 1; i >= 0; i--)
        {
            var band = table.Band(i);
            var (survival, later) = (1 - band.Death, band.SurvivorYears * prevalence[i] + years[i + 1]);
            years[i] = prevalence[i] * band.Lived + survival * years[i + 1];
            variances[i] = band.DeathVariance * later * later + band.Lived * band.Lived * Survey(prevalence, samples, i)
                + survival * survival * variances[i + 1];
        }
    }

    static double Survey(ReadOnlySpan<double> prevalence, ReadOnlySpan<double> samples, int i) =>
        samples.IsEmpty ? 0 : prevalence[i] * (1 - prevalence[i]) / samples[i];
}
