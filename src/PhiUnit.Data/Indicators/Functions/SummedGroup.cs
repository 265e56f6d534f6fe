namespace PhiUnit.Data.Indicators.Functions;

/// <summary>A group whose rows are added up before anything is computed.</summary>
static class SummedGroup
{
    /// <summary>The result with count and denominator filled in, completed by the function unless a cell is empty.</summary>
    public static IndicatorResult Of(
        IndicatorTable table, IndicatorGroup group, (string Column, double[] Numbers) counts, (string Column, double[] Numbers) denominators,
        Action<IndicatorResult> complete)
    {
        var result = new IndicatorResult(group.Rows[0])
        {
            Count = MissingCells.Sum(group.Rows, counts.Numbers),
            Denominator = MissingCells.Sum(group.Rows, denominators.Numbers),
        };
        if (MissingCells.Note(table, group.Rows, counts, denominators) is { } missing) result.Note(missing);
        else complete(result);
        return result;
    }
}
