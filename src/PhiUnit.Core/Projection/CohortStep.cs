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
        CheckSpans(shape, start, rates, components, end);
        switch (rates.Convention)
        {
            case Convention.AgedOn: AgedOnStep.Advance(shape, start, rates, components, end); break;
            case Convention.MidStep: MidStep.Advance(shape, start, rates, components, end); break;
            case Convention.EndStep: EndStep.Advance(shape, start, rates, components, end); break;
            default: throw new ArgumentException($"Convention {rates.Convention} found; one of {nameof(Convention)} expected.", nameof(rates));
        }
    }

    static void CheckSpans(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        Check.Length(start, shape.Length);
        Check.Length(end, shape.Length);
        if (start.Overlaps(end)) throw new ArgumentException("Start and end overlap; two spans expected.", nameof(end));
        rates.CheckLengths(shape);
        components.CheckLengths(shape.Length);
        if (components.NetMigration.IsEmpty && !rates.NetMigration.IsEmpty)
            throw new ArgumentException("Net migration among the rates and no room for it among the components found; room expected.", nameof(components));
    }
}
