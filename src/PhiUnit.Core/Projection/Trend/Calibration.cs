using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>Takes the level of each place from what was observed in one step, the calibration step, and over the trend years.</summary>
public static class Calibration
{
    /// <summary>The levels of all places.</summary>
    /// <param name="shape">Places and ages; one draw.</param>
    /// <param name="national">The national projection, which must cover the calibration step.</param>
    /// <param name="year">Year in which the calibration step ends.</param>
    /// <param name="start">People at the start of that step, [place][sex][age].</param>
    /// <param name="observed">What was observed, [place].</param>
    public static LocalLevel[] Levels(
        CohortShape shape, NationalRates national, int year, ReadOnlySpan<double> start, ReadOnlySpan<LocalObservation> observed)
    {
        ArgumentNullException.ThrowIfNull(national);
        Check.Length(start, shape.Length);
        if (observed.Length != shape.Places)
            throw new ArgumentException($"Length {observed.Length} found, {shape.Places} expected.", nameof(observed));

        var expected = ClosedStep.Advance(
            shape, start, national.FertilityAt(year), national.Step(national.Mortality, year), national.SexRatioAtBirth);
        var country = new double[national.Shape.Length];
        var emigrationRate = new double[national.Shape.Length];
        national.Survivors(year, country);
        national.EmigrationRate(year, country, emigrationRate);
        var countryAtStart = Ordered.Sum(national.PopulationAt(year - 1));
        var emigrants = Ordered.Sum(national.Step(national.InternationalOut, year));
        var countryMobility = Ordered.Dot(national.Mobility, country);

        var levels = new LocalLevel[shape.Places];
        for (var place = 0; place < shape.Places; place++)
        {
            var cells = new Range(place * national.Shape.Length, (place + 1) * national.Shape.Length);
            ReadOnlySpan<double> survivors = expected.End.AsSpan(cells);
            var (local, localAtStart) = (observed[place], Ordered.Sum(start[cells]));
            var mobility = Ordered.Dot(national.Mobility, survivors);
            levels[place] = new(
                Fertility: local.Births / Ordered.Sum(expected.Births.AsSpan(cells)),
                Mortality: local.Deaths / Ordered.Sum(expected.Deaths.AsSpan(cells)),
                InternalIn: local.InternalInRate * (countryAtStart - localAtStart) / (countryMobility - mobility),
                InternalOut: local.InternalOutRate * localAtStart / mobility,
                ImmigrationShare: local.ImmigrationShare,
                Emigration: local.EmigrationShare * emigrants / Ordered.Dot(emigrationRate, survivors));
        }
        return levels;
    }
}
