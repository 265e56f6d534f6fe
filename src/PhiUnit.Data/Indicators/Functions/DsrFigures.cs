namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of a table of directly standardised rates, [row].</summary>
sealed class DsrFigures(IndicatorTable table)
{
    public double[] Counts { get; } = table.Numbers("count", NumberRule.NotNegative);

    public double[] Populations { get; } = table.Numbers("population", NumberRule.Positive);

    /// <summary>Weights of the standard population; null: the European Standard Population 2013.</summary>
    public double[]? Weights { get; } = table.OptionalNumbers("std_population", NumberRule.NotNegative);

    /// <summary>Events per person; null: one.</summary>
    public double[]? Frequencies { get; } = table.OptionalNumbers("event_frequency", NumberRule.WholePositive);

    public bool HasWeights => Weights is not null;

    public string? Missing(IndicatorTable table, IndicatorGroup group) => MissingCells.Note(table, group.Rows,
        ("count", Counts), ("population", Populations), ("std_population", Weights), ("event_frequency", Frequencies));
}
