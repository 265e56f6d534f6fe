using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>OHID's recent trend (Fingertips): a line through the latest periods, weighted by 1/se², and whether its slope is more than chance.</summary>
/// <param name="Slope">Unit of the values per period.</param>
/// <param name="StandardError">Of the slope.</param>
/// <param name="Direction">Increasing or decreasing when χ² passes the critical value and no single period decides the sign.</param>
public readonly record struct RecentTrend(double Slope, double StandardError, TrendDirection Direction)
{
    /// <summary>(slope ÷ its standard error)², one degree of freedom.</summary>
    public double ChiSquare => Slope / StandardError * (Slope / StandardError);

    /// <summary>
    /// The trend of periods 1, 2, … n, in order of time, equally spaced. The slope must have one sign with all periods and with each of
    /// them left out.
    /// </summary>
    /// <param name="values">[period], 3 or more.</param>
    /// <param name="standardErrors">[period], above 0.</param>
    /// <param name="confidence">Level whose z² is the critical value: 0.998 for OHID's 9.5495.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer than 3 periods.</exception>
    public static RecentTrend Of(ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, Confidence confidence)
    {
        if (values.Length < 3) throw new ArgumentException($"{values.Length} periods found, 3 or more expected.", nameof(values));
        Check.Length(standardErrors, values.Length);
        var (slope, standardError) = Line(values, standardErrors, -1);
        var trend = new RecentTrend(slope, standardError, TrendDirection.NoChange);
        if (!(trend.ChiSquare > confidence.Z * confidence.Z)) return trend;
        for (var without = 0; without < values.Length; without++)
        {
            if (Math.Sign(Line(values, standardErrors, without).Slope) != Math.Sign(slope)) return trend;
        }
        return trend with { Direction = slope > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing };
    }

    static (double Slope, double StandardError) Line(ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, int without)
    {
        var (w, wx, wy, wxx, wxy) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (i == without) continue;
            var (x, weight) = (i + 1, 1 / (standardErrors[i] * standardErrors[i]));
            w += weight;
            wx += weight * x;
            wy += weight * values[i];
            wxx += weight * x * x;
            wxy += weight * x * values[i];
        }
        var determinant = w * wxx - wx * wx;
        return ((w * wxy - wx * wy) / determinant, Math.Sqrt(w / determinant));
    }
}
