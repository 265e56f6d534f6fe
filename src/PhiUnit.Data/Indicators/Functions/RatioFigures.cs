using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of a table of indirectly standardised ratios, [row].</summary>
sealed class RatioFigures(IndicatorTable table)
{
    public double[] Counts { get; } = table.Numbers("count", NumberRule.NotNegative);

    readonly double[] _populations = table.Numbers("population", NumberRule.NotNegative);
    readonly double[] _referenceCounts = table.Numbers("ref_count", NumberRule.NotNegative);
    readonly double[] _referencePopulations = table.Numbers("ref_population", NumberRule.Positive);

    public string? Missing(IndicatorTable table, int[] rows) => MissingCells.Note(table, rows,
        ("count", Counts), ("population", _populations), ("ref_count", _referenceCounts), ("ref_population", _referencePopulations));

    /// <summary>Events expected at the reference's rates.</summary>
    public double Expected(int[] rows) => IndirectlyStandardised.Expected(At(_populations, rows), At(_referenceCounts, rows), At(_referencePopulations, rows));

    /// <summary>Crude rate of the reference, per head.</summary>
    public double ReferenceRate(int[] rows) => MissingCells.Sum(rows, _referenceCounts) / MissingCells.Sum(rows, _referencePopulations);

    static double[] At(double[] numbers, int[] rows) => Array.ConvertAll(rows, r => numbers[r]);
}
