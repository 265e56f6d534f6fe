using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>Takes the level of each place from the calibration step and from the trend years.</summary>
public static class Calibration
{
    /// <summary>The levels of all places.</summary>
    /// <param name="step">The calibration step.</param>
    /// <param name="mobility">Age patterns of migration.</param>
    /// <param name="start">People at the start of the step, [place][sex][age].</param>
    /// <param name="observed">What was observed, [place].</param>
    public static LocalLevel[] Levels(
        CalibrationStep step, LocalMobility mobility, ReadOnlySpan<double> start, ReadOnlySpan<LocalObservation> observed)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(mobility);
        Check.Length(start, step.Shape.Length);
        var countryAtStart = Ordered.Sum(step.National.PopulationAt(step.Year - 1));
        var emigrants = Ordered.Sum(step.National.Step(step.National.InternationalOut, step.Year));

        var levels = new LocalLevel[step.Shape.Places];
        for (var place = 0; place < levels.Length; place++)
        {
            var cells = step.Cells(place);
            ReadOnlySpan<double> survivors = step.Survivors.AsSpan(cells);
            ReadOnlySpan<double> mobilityIn = mobility.In.AsSpan(cells);
            var emigration = new double[survivors.Length];
            TensorPrimitives.Multiply(step.EmigrationRate, mobility.Emigrants.AsSpan(cells), emigration);
            var (local, localAtStart) = (observed[place], Ordered.Sum(start[cells]));
            levels[place] = new(
                Fertility: step.Fertility[place],
                Mortality: step.Mortality[place],
                InternalIn: local.InternalInRate * (countryAtStart - localAtStart) / (Ordered.Dot(mobilityIn, step.Country) - Ordered.Dot(mobilityIn, survivors)),
                InternalOut: local.InternalOutRate * localAtStart / Ordered.Dot(mobility.Out.AsSpan(cells), survivors),
                ImmigrationShare: local.ImmigrationShare,
                Emigration: local.EmigrationShare * emigrants / Ordered.Dot(emigration, survivors));
        }
        return levels;
    }
}
