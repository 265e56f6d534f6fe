using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>Turns local rates of all places of a country into a closed system: what moves within it nets to zero.</summary>
public static class ClosedSystem
{
    /// <summary>
    /// Closes the rates by a migrant pool. Of those who leave their place a share goes on to the outside (the rest of the United Kingdom): in the
    /// first step what the nation loses to it, over all who leave; afterwards it follows the nation's rate of leaving for the outside.
    /// </summary>
    /// <param name="rates">Rates of all places under aged-on; changed.</param>
    /// <param name="start">People at the start, [place][sex][age].</param>
    /// <param name="targets">The national projection of the same years.</param>
    public static void Close(ProjectionRates rates, ReadOnlySpan<double> start, NationalTargets targets)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(targets);
        Check.Length(start, rates.Shape.Length);
        var first = new SystemStep(rates.Shape);
        first.Advance(start, rates, 0);
        var leavers = first.Sums(Component.InternalOut);
        var pool = rates.UsePool();
        for (var step = 0; step < rates.Steps; step++)
        {
            targets.In(targets.FromOutside, step).CopyTo(pool.FromOutsideIn(step));
            var share = pool.OutsideShareIn(step);
            for (var i = 0; i < share.Length; i++)
            {
                var rate = RateOfLeaving(targets, step, i) / RateOfLeaving(targets, 0, i);
                var shareOfFirst = targets.In(targets.ToOutside, 0)[i] / leavers[i];
                share[i] = double.IsFinite(rate * shareOfFirst) ? Math.Min(shareOfFirst * rate, 1) : 0;
            }
        }
    }

    static double RateOfLeaving(NationalTargets targets, int step, int cell) =>
        targets.In(targets.ToOutside, step)[cell] / targets.In(targets.Population, step)[cell];

    /// <summary>
    /// Largest sum of moves over the whole system in a step, sex and age: arrivals − leavers + to the outside − from the outside, in people. Zero, to
    /// rounding, in a closed system.
    /// </summary>
    public static double LargestInternalNet(ProjectionResult result, ProjectionRates rates)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Pool is not { } pool) throw new ArgumentException("Rates without a migrant pool found; those of a closed system expected.", nameof(rates));
        var largest = 0.0;
        foreach (var year in result.Years.StepYears)
        {
            var step = year - result.Years.First - 1;
            var arrivals = SystemStep.Sums(result.Shape, result.Of(Component.InternalIn, year));
            var leavers = SystemStep.Sums(result.Shape, Left(result, year));
            for (var i = 0; i < arrivals.Length; i++)
            {
                var expected = leavers[i] * (1 - pool.OutsideShareIn(step)[i]) + pool.FromOutsideIn(step)[i];
                largest = Math.Max(largest, Math.Abs(arrivals[i] - expected));
            }
        }
        return largest;
    }

    /// <summary>Who really left a place for elsewhere in the country: of people kept, each out-flow has lost its share.</summary>
    static double[] Left(ProjectionResult result, int year)
    {
        var left = result.Of(Component.InternalOut, year).ToArray();
        var (emigrants, clipped) = (result.Of(Component.InternationalOut, year).ToArray(), result.Of(Component.Clipped, year).ToArray());
        for (var i = 0; i < left.Length; i++)
        {
            if (clipped[i] > 0) left[i] -= clipped[i] * left[i] / (left[i] + emigrants[i]);
        }
        return left;
    }
}
