namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// Local rates of every step: local level × national age pattern, following the national projection's yearly change
/// (ONS subnational projections in outline; METHODS of this project).
/// </summary>
public static class TrendRates
{
    /// <summary>Builds the rates.</summary>
    /// <param name="shape">Places and ages; one draw.</param>
    /// <param name="years">Base year and last year.</param>
    /// <param name="national">The national projection, which must cover these years and have the same ages.</param>
    /// <param name="levels">Level of each place, [place].</param>
    /// <param name="mobility">Age patterns of migration.</param>
    public static ProjectionRates Build(
        CohortShape shape, YearRange years, NationalRates national, ReadOnlySpan<LocalLevel> levels, LocalMobility mobility)
    {
        ArgumentNullException.ThrowIfNull(national);
        ArgumentNullException.ThrowIfNull(mobility);
        if (levels.Length != shape.Places) throw new ArgumentException($"Length {levels.Length} found, {shape.Places} expected.", nameof(levels));
        if (national.Years.First > years.First || national.Years.Last < years.Last)
            throw new ArgumentException($"National years {national.Years} found, {years} expected within them.", nameof(national));

        var rates = new ProjectionRates(shape, years.Steps);
        Array.Fill(rates.SexRatioAtBirth, national.SexRatioAtBirth);
        var country = new double[national.Shape.Length];
        var emigrationRate = new double[national.Shape.Length];
        foreach (var year in years.StepYears)
        {
            national.Survivors(year, country);
            national.EmigrationRate(year, country, emigrationRate);
            for (var place = 0; place < shape.Places; place++)
            {
                var step = new PlaceStep(rates, years, year, place);
                step.FillVital(national, levels[place]);
                step.FillInternal(mobility, levels[place], country);
                step.FillInternational(national, mobility, levels[place], emigrationRate);
            }
        }
        return rates;
    }
}
