using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// One step of the cohort-component method. Whatever the <see cref="Convention"/>:
/// start aged on + births − deaths + in − out + net + clipped = end, in every cell.
/// </summary>
/// <remarks>
/// Each convention is a file that reads as that equation: <see cref="AgedOnStep"/>, <see cref="MidStep"/>, <see cref="EndStep"/>.
/// Elementwise arithmetic only, in a fixed order: the same bits on every processor. Nothing is allocated.
/// </remarks>
public static class CohortStep
{
    /// <summary>Cells handled at a time: small enough that a block of every component stays in the first- and second-level cache.</summary>
    internal const int BlockLength = 1024;

    /// <summary>Moves the population one step on.</summary>
    /// <param name="shape">Shape of every span below.</param>
    /// <param name="start">People at the start, [place][sex][age][draw].</param>
    /// <param name="rates">What drives the step, and by which convention.</param>
    /// <param name="components">Written: the components of change, in people, at the age at the end of the step.</param>
    /// <param name="end">Written: people at the end. Must not overlap <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape, start and end overlap, or the convention is none.</exception>
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        CheckSpans(shape, start, rates, end);
        components.CheckLengths(shape.Length);
        if (components.NetMigration.IsEmpty && !rates.NetMigration.IsEmpty)
            throw new ArgumentException("Net migration among the rates and no room for it among the components found; room expected.", nameof(components));
        switch (rates.Convention)
        {
            case Convention.AgedOn when !rates.Factors.IsEmpty: AgedOnStep.AdvanceDraws(shape, start, rates, components, end); break;
            case Convention.AgedOn: AgedOnStep.Advance(shape, start, rates, components, end); break;
            case Convention.MidStep: MidStep.Advance(shape, start, rates, components, end); break;
            case Convention.EndStep: EndStep.Advance(shape, start, rates, components, end); break;
            default: throw new ArgumentException($"Convention {rates.Convention} found; one of {nameof(Convention)} expected.", nameof(rates));
        }
    }

    /// <summary>The same for draws that share their rates, each with factors of its own, where nobody asks for a component of one age.</summary>
    /// <param name="shape">Shape of every span by cell.</param>
    /// <param name="start">People at the start, [place][sex][age][draw].</param>
    /// <param name="rates">What drives the step, with factors of draws.</param>
    /// <param name="totals">Written: the components of change over both sexes and all ages.</param>
    /// <param name="end">Written: people at the end. Must not overlap <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape, start and end overlap, or the rates have no factors.</exception>
    public static void AdvanceDraws(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in ComponentTotals totals, Span<double> end)
    {
        CheckSpans(shape, start, rates, end);
        totals.CheckLengths(shape.Places * shape.Draws);
        if (rates.Factors.IsEmpty) throw new ArgumentException("Rates without factors of draws found; factors expected where components are added up.", nameof(rates));
        AgedOnStep.AdvanceDraws(shape, start, rates, totals, end);
    }

    static void CheckSpans(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, Span<double> end)
    {
        Check.Length(start, shape.Length);
        Check.Length(end, shape.Length);
        if (start.Overlaps(end)) throw new ArgumentException("Start and end overlap; two spans expected.", nameof(end));
        rates.CheckLengths(shape);
    }
}
