namespace PhiUnit.Core.Projection;

/// <summary>Births and deaths of the conventions in which rates go by age label and half of the women's time is spent at either end.</summary>
static class NaturalChange
{
    /// <summary>
    /// end[x] = S[x] · stock[x − 1], end[open] = S[open] · (stock[open − 1] + stock[open]), end[0] = S[0] · births, where
    /// births = Σ over ages 1 … open − 1 of fertility[x] × (women of the stock[x] + women at the end[x]) / 2.
    /// </summary>
    /// <param name="shape">Shape of every span.</param>
    /// <param name="stock">People at the start, those included who come then; may be <paramref name="end"/> itself.</param>
    /// <param name="rates">Fertility, mortality, sex ratio.</param>
    /// <param name="components">Written: births and deaths.</param>
    /// <param name="end">Written: survivors at the end of the step.</param>
    public static void ByAgeLabel(CohortShape shape, ReadOnlySpan<double> stock, in StepRates rates, in Components components, Span<double> end)
    {
        var lastAge = shape.Ages.Open - 1;
        components.Births.Clear();
        Births.Add(shape, rates.Fertility, stock, lastAge, components.Births);
        Ageing.AgeOn(shape, stock, end);
        Mortality.Take(rates.Mortality, end, components.Deaths);
        Births.Add(shape, rates.Fertility, end, lastAge, components.Births);
        Births.SplitBySex(shape, rates.SexRatioAtBirth, 0.5, components.Births);
        Births.Enter(shape, components.Births, end);
        for (var row = 0; row < shape.Length; row += shape.RowLength)
            Mortality.Take(rates.Mortality.Slice(row, shape.Draws), end.Slice(row, shape.Draws), components.Deaths.Slice(row, shape.Draws));
    }
}
