using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// Holds a closed system of places to a national projection, step by step. Components are fitted through the rates: each rate of a step is
/// scaled, by sex and age, by what the nation has over what the places add up to, until they agree, so that the components of the step come
/// out of the one-year step itself and add up. What the population still differs by is a component of its own.
/// </summary>
/// <remarks>One instance constrains one run, and changes its rates.</remarks>
public sealed class NationalConstraint(NationalTargets targets, ConstraintSetting setting)
{
    /// <summary>Rounds end when no sex and age is scaled by more than this, as a share.</summary>
    const double Tolerance = 1e-12;
    const int MostRounds = 50;

    readonly List<ConstraintRow> _report = [];

    /// <summary>How each component of each step was fitted, in the order of the steps.</summary>
    public IReadOnlyList<ConstraintRow> Report => _report;

    /// <summary>Fits the rates of a step to the nation's components.</summary>
    internal void FitRates(int year, ReadOnlySpan<double> start, ProjectionRates rates)
    {
        if (!setting.Components) return;
        var step = year - targets.Years.First - 1;
        var places = new SystemStep(rates.Shape);
        var fits = Fits(step, rates);
        var rounds = 0;
        double largest;
        do
        {
            places.Advance(start, rates, step);
            largest = 0;
            foreach (var fit in fits) largest = Math.Max(largest, fit.Scale(places));
            rounds++;
        }
        while (largest > Tolerance && rounds < MostRounds);
        foreach (var fit in fits) _report.Add(fit.Row(year, rounds));
    }

    /// <summary>Fits the people of a step to the nation's; what is added or taken away is written as its own component.</summary>
    /// <param name="year">Year in which the step ends.</param>
    /// <param name="shape">Shape of the system, one draw.</param>
    /// <param name="people">People at the end of the step; changed.</param>
    /// <param name="heldTotals">People of each place whose total is to stay, NaN for the others; empty where none is.</param>
    /// <param name="adjustment">Written: people added, or taken away where negative.</param>
    internal void FitPopulation(int year, CohortShape shape, Span<double> people, ReadOnlySpan<double> heldTotals, Span<double> adjustment)
    {
        if (!setting.Population) return;
        people.CopyTo(adjustment);
        var target = targets.In(targets.Population, year - targets.Years.First - 1);
        var before = SystemStep.Sums(shape, people);
        var report = ProportionalFitting.Fit(people, heldTotals, target, Tolerance);
        for (var i = 0; i < people.Length; i++) adjustment[i] = people[i] - adjustment[i];
        var factors = target.ToArray().Zip(before, (wanted, found) => found == 0 ? 1 : wanted / found).ToArray();
        _report.Add(new(year, "population", Ordered.Sum(before), Ordered.Sum(target), factors.Min(), factors.Max(), report.Rounds, report.LargestResidual));
    }

    /// <summary>Fertility first: deaths of the newborn follow from it; then mortality, whose survivors move.</summary>
    List<ComponentFit> Fits(int step, ProjectionRates rates)
    {
        var (shape, length) = (rates.Shape, rates.Shape.Length);
        double[] Target(double[] values) => targets.In(values, step).ToArray();
        IReadOnlyList<Memory<double>> Rates(FlowRates flow) =>
            [.. new[] { flow.PerSurvivor, flow.Count }.Where(values => values.Length > 0).Select(values => values.AsMemory(step * length, length))];

        var births = Target(targets.Births);
        rates.SexRatioAtBirth.AsSpan(step * shape.Places, shape.Places).Fill(births[(int)Sex.Male] / births[(int)Sex.Female]);
        List<ComponentFit> fits =
        [
            new("births", Component.Births, shape, [births[0] + births[1]], [rates.Fertility.AsMemory(step * shape.FertilityLength, shape.FertilityLength)]),
            new("deaths", Component.Deaths, shape, Target(targets.Deaths), [rates.Mortality.AsMemory(step * length, length)]),
            new("international_out", Component.InternationalOut, shape, Target(targets.Emigrants), Rates(rates.InternationalOut)),
            new("international_in", Component.InternationalIn, shape, Target(targets.Immigrants), Rates(rates.InternationalIn)),
        ];
        if (rates.Pool is not { } pool) return fits;
        targets.In(targets.FromOutside, step).CopyTo(pool.FromOutsideIn(step));
        fits.Add(new("internal_out_to_outside", Component.InternalOut, shape, Target(targets.ToOutside), [pool.OutsideShare.AsMemory(step * length / shape.Places, length / shape.Places)]));
        return fits;
    }
}
