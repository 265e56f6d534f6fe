namespace PhiUnit.Core.Projection;

/// <summary>
/// The step under <see cref="Convention.AgedOn"/>: everyone ages on; women aged on bear, before deaths and migration; newborns die at age 0
/// like any age; survivors move.
/// </summary>
static class AgedOnStep
{
    public static void Advance(CohortShape shape, ReadOnlySpan<double> start, in StepRates rates, in Components components, Span<double> end)
    {
        Ageing.AgeOn(shape, start, end);

        components.Births.Clear();
        Births.Add(shape, rates.Fertility, end, shape.Ages.Open, components.Births);
        Births.SplitBySex(shape, rates.SexRatioAtBirth, 1, components.Births);
        Births.Enter(shape, components.Births, end);

        if (rates.OriginDestination.IsEmpty) Settle(shape, rates, components, end);
        else SettleAmongPlaces(shape, rates, components, end);
    }

    /// <summary>Deaths and migration where every flow is a matter of one place: block by block, each through the whole equation.</summary>
    static void Settle(CohortShape shape, in StepRates rates, in Components components, Span<double> end)
    {
        for (var offset = 0; offset < shape.Length; offset += CohortStep.BlockLength)
        {
            var length = Math.Min(CohortStep.BlockLength, shape.Length - offset);
            var people = end.Slice(offset, length);
            var block = components.Slice(offset, length);

            Mortality.Take(rates.Mortality.Slice(offset, length), people, block.Deaths);
            Migration.Ask(rates, people, offset, block);
            Migration.Keep(rates, people, block, block.Clipped);
            Migration.Move(rates, people, block, block.Clipped);
        }
    }

    /// <summary>The same where people leave one place for another: all must have asked before any can be kept, and been kept before any arrives.</summary>
    static void SettleAmongPlaces(CohortShape shape, in StepRates rates, in Components components, Span<double> end)
    {
        Mortality.Take(rates.Mortality, end, components.Deaths);
        Migration.Ask(rates, end, 0, components);
        rates.OriginDestination.Leave(shape, end, components.InternalOut);
        Migration.Keep(rates, end, components, components.Clipped);
        rates.OriginDestination.Arrive(shape, end, components);
        Migration.Move(rates, end, components, components.Clipped);
    }
}
