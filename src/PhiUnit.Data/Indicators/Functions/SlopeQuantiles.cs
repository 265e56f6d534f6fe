namespace PhiUnit.Data.Indicators.Functions;

/// <summary>One group of quantiles in order, most deprived first, all [quantile].</summary>
/// <param name="Populations">Persons.</param>
/// <param name="Values">Unit of the value.</param>
/// <param name="StandardErrors">On the scale of the value type; null when none are given.</param>
sealed record SlopeQuantiles(double[] Populations, double[] Values, double[]? StandardErrors)
{
    /// <summary>Value of the least deprived quantile less that of the most deprived.</summary>
    public double Gap => Values[^1] - Values[0];
}
