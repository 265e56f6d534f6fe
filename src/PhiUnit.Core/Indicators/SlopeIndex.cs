namespace PhiUnit.Core.Indicators;

/// <summary>
/// Slope and relative index of inequality: what the line says of the least deprived end less, and over, the most deprived end.
/// </summary>
/// <param name="Slope">SII: value at ridit 1 less value at ridit 0, in the unit of the values.</param>
/// <param name="Ratio">RII: value at ridit 1 ÷ value at ridit 0.</param>
public readonly record struct SlopeIndex(double Slope, double Ratio)
{
    /// <summary>The indices of values on a scale; the line is drawn there and its ends are brought back.</summary>
    /// <param name="slope">c of <see cref="SlopeLine"/>.</param>
    /// <param name="intercept">d of <see cref="SlopeLine"/>.</param>
    /// <param name="points">[quantile]: values on the scale.</param>
    /// <param name="scale">The scale of the line.</param>
    public static SlopeIndex Of(ReadOnlySpan<double> slope, ReadOnlySpan<double> intercept, ReadOnlySpan<double> points, SlopeScale scale)
    {
        var start = Numerics.Ordered.Dot(points, intercept);
        var end = start + Numerics.Ordered.Dot(points, slope);
        var (low, high) = (scale.From(start), scale.From(end));
        return new(scale == SlopeScale.Identity ? end - start : high - low, high / low);
    }

    /// <summary>The indices of a line on a scale that passes the mean at the middle of the population.</summary>
    /// <param name="mean">Mean of the values on the scale.</param>
    /// <param name="slope">Difference of the line's ends on the scale.</param>
    /// <param name="scale">The scale of the line.</param>
    public static SlopeIndex About(double mean, double slope, SlopeScale scale)
    {
        var (low, high) = (scale.From(mean - slope / 2), scale.From(mean + slope / 2));
        return new(high - low, high / low);
    }
}
