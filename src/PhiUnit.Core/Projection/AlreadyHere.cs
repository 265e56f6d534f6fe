using System.Numerics.Tensors;

namespace PhiUnit.Core.Projection;

/// <summary>
/// The part of a projected population that was there in the base year, and the children born to it since: everyone else is a newcomer
/// or a newcomer's child.
/// </summary>
/// <remarks>
/// Both leave as often as everyone of their age and sex. In truth newcomers leave again more often, so that this is a lower bound.
/// </remarks>
public static class AlreadyHere
{
    /// <summary>Follows those already here through the same years, at the same fertility and mortality, and with the same share leaving.</summary>
    /// <param name="result">A projection under the aged-on convention.</param>
    /// <param name="rates">The rates that it ran under.</param>
    /// <returns>People, [year from the base year][place][sex][age][draw].</returns>
    /// <exception cref="ArgumentException">The rates do not cover the years of the projection, or are of another convention.</exception>
    public static double[] Of(ProjectionResult result, ProjectionRates rates)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Shape != result.Shape || rates.Steps < result.Years.Steps)
            throw new ArgumentException($"Rates for {rates.Shape} and {rates.Steps} steps found, {result.Shape} and {result.Years.Steps} expected.", nameof(rates));
        if (rates.Convention != Convention.AgedOn)
            throw new ArgumentException($"Rates under {rates.Convention} found, {Convention.AgedOn} expected: under the others newcomers bear and die within the step.", nameof(rates));

        var length = result.Shape.Length;
        var here = new double[(result.Years.Steps + 1) * length];
        result.Population(result.Years.First).CopyTo(here);
        var unused = new double[length];
        foreach (var year in result.Years.StepYears)
        {
            var step = year - result.Years.First;
            var components = new Components
            {
                Births = new double[length],
                Deaths = new double[length],
                InternalIn = unused,
                InternalOut = unused,
                InternationalIn = unused,
                InternationalOut = unused,
                NetMigration = unused,
                Clipped = unused,
            };
            var people = here.AsSpan(step * length, length);
            CohortStep.Advance(result.Shape, here.AsSpan((step - 1) * length, length), WithoutMoves(rates, step - 1), components, people);
            TensorPrimitives.Multiply(people, ShareStaying(result, year), people);
        }
        return here;
    }

    /// <summary>The same for some of the places of a system.</summary>
    /// <param name="result">A projection of the whole system under the aged-on convention.</param>
    /// <param name="rates">The rates that it ran under.</param>
    /// <param name="places">Places, as indices.</param>
    /// <returns>People, [year from the base year][place of those][sex][age][draw].</returns>
    public static double[] Of(ProjectionResult result, ProjectionRates rates, IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var all = Of(result, rates);
        var length = result.Shape.Length / result.Shape.Places;
        var here = new double[(result.Years.Steps + 1) * places.Count * length];
        for (var year = 0; year <= result.Years.Steps; year++)
        {
            for (var i = 0; i < places.Count; i++)
                all.AsSpan(year * result.Shape.Length + places[i] * length, length).CopyTo(here.AsSpan((year * places.Count + i) * length));
        }
        return here;
    }

    static StepRates WithoutMoves(ProjectionRates rates, int step)
    {
        var all = rates.For(step);
        return new() { Fertility = all.Fertility, Mortality = all.Mortality, SexRatioAtBirth = all.SexRatioAtBirth };
    }

    /// <summary>Of the survivors of a step, the share that did not leave: 1 − (out − clipped) ÷ survivors; 0 where there are none.</summary>
    static double[] ShareStaying(ProjectionResult result, int year)
    {
        var c = result.Components(year);
        var end = result.Population(year);
        var adjustment = result.Of(Component.Adjustment, year);
        var share = new double[end.Length];
        for (var i = 0; i < share.Length; i++)
        {
            var netOut = Math.Max(-c.NetMigration[i], 0);
            var staying = end[i] - adjustment[i] - c.InternalIn[i] - c.InternationalIn[i] - Math.Max(c.NetMigration[i], 0);
            var survivors = staying + c.InternalOut[i] + c.InternationalOut[i] + netOut - c.Clipped[i];
            share[i] = survivors > 0 ? Math.Clamp(staying / survivors, 0, 1) : 0;
        }
        return share;
    }
}
