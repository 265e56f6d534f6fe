namespace PhiUnit.Core.Projection;

/// <summary>
/// Births and deaths of the conventions in which rates go by age label and women spend half of the step at either end of it:
/// births = Σ over ages 1 … open − 1 of fertility[x] × (women at the start[x] + women at the end[x]) / 2.
/// </summary>
static class NaturalChange
{
    /// <summary>The women at the start bear for half of the step. Written: half of the births' sum.</summary>
    public static void Bear(CohortShape shape, ReadOnlySpan<double> atStart, in StepRates rates, in Components components)
    {
        Births.Clear(shape, components.Births);
        Births.Add(shape, rates, atStart, shape.Ages.Open - 1, components.Births);
    }

    /// <summary>end[x] = S[x] · stock[x − 1], end[open] = S[open] · (stock[open − 1] + stock[open]).</summary>
    /// <param name="shape">Shape of every span.</param>
    /// <param name="stock">People at the start; may be <paramref name="end"/> itself.</param>
    /// <param name="rates">Mortality.</param>
    /// <param name="components">Written: deaths.</param>
    /// <param name="end">Written: survivors at the end of the step, none at age 0.</param>
    public static void GrowOlder(CohortShape shape, ReadOnlySpan<double> stock, in StepRates rates, in Components components, Span<double> end)
    {
        Ageing.AgeOn(shape, stock, end);
        Mortality.Take(rates.Mortality, end, components.Deaths);
    }

    /// <summary>The women at the end bear for the other half; end[0] = S[0] · births.</summary>
    public static void Deliver(CohortShape shape, in StepRates rates, in Components components, Span<double> end)
    {
        Births.Add(shape, rates, end, shape.Ages.Open - 1, components.Births);
        Births.SplitBySex(shape, rates.SexRatioAtBirth, 0.5, components.Births);
        Births.Enter(shape, components.Births, end);
        for (var row = 0; row < shape.Length; row += shape.RowLength)
            Mortality.Take(rates.Mortality.Slice(row, shape.Draws), end.Slice(row, shape.Draws), components.Deaths.Slice(row, shape.Draws));
    }
}
