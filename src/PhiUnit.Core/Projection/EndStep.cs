namespace PhiUnit.Core.Projection;

/// <summary>
/// The step under <see cref="Convention.EndStep"/>: births and deaths as if nobody moved; then every flow, at a rate on the people who had
/// the same age label at the start.
/// </summary>
static class EndStep
{
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        NaturalChange.Bear(shape, start, rates, components);
        NaturalChange.GrowOlder(shape, start, rates, components, end);
        NaturalChange.Deliver(shape, rates, components, end);

        for (var offset = 0; offset < shape.Length; offset += CohortStep.BlockLength)
        {
            var length = Math.Min(CohortStep.BlockLength, shape.Length - offset);
            var people = end.Slice(offset, length);
            var block = components.Slice(offset, length);
            Migration.Ask(rates, start.Slice(offset, length), offset, block);
            Migration.Keep(rates, people, block, block.Clipped);
            Migration.Move(rates, people, block, block.Clipped);
        }
    }
}
