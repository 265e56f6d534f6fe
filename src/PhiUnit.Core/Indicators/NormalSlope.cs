namespace PhiUnit.Core.Indicators;

/// <summary>
/// Closed-form limits of the slope and relative index of normal values: the slope is a weighted sum of independent normal values and so
/// normal itself; the ratio is that of two normal values with a known covariance (Fieller 1954).
/// </summary>
public readonly record struct NormalSlope
{
    readonly double _start, _slope, _startVariance, _slopeVariance, _covariance;

    /// <param name="slope">c of <see cref="SlopeLine"/>.</param>
    /// <param name="intercept">d of <see cref="SlopeLine"/>.</param>
    /// <param name="values">[quantile]: values.</param>
    /// <param name="standardErrors">[quantile]: their standard errors, same unit.</param>
    public NormalSlope(ReadOnlySpan<double> slope, ReadOnlySpan<double> intercept, ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var variance = standardErrors[i] * standardErrors[i];
            _start += intercept[i] * values[i];
            _slope += slope[i] * values[i];
            _startVariance += intercept[i] * intercept[i] * variance;
            _slopeVariance += slope[i] * slope[i] * variance;
            _covariance += intercept[i] * slope[i] * variance;
        }
    }

    /// <summary>Limits of the slope index, in the unit of the values.</summary>
    public Limits Slope(Confidence confidence) => confidence.Around(_slope, Math.Sqrt(_slopeVariance));

    /// <summary>
    /// Limits of both indices when the values are normal on a scale and the line is drawn there: the limits of its slope brought back, with the
    /// mean on the scale held, as OHID's are. Both indices rise with the slope.
    /// </summary>
    public (Limits Slope, Limits Ratio) OnScale(Confidence confidence, SlopeScale scale)
    {
        var slope = Slope(confidence);
        var mean = _start + _slope / 2;
        var (low, high) = (SlopeIndex.About(mean, slope.Lower, scale), SlopeIndex.About(mean, slope.Upper, scale));
        return (new(low.Slope, high.Slope), new(low.Ratio, high.Ratio));
    }

    /// <summary>
    /// Limits of the relative index 1 + slope ÷ start: the ratios t at which slope − t start is z standard errors from 0. None where the
    /// start itself is within z standard errors of 0: the set of such ratios has no end then.
    /// </summary>
    public Limits Ratio(Confidence confidence)
    {
        var square = confidence.Z * confidence.Z;
        var a = _start * _start - square * _startVariance;
        var b = _start * _slope - square * _covariance;
        var c = _slope * _slope - square * _slopeVariance;
        var discriminant = b * b - a * c;
        if (!(a > 0) || discriminant < 0) return Limits.None;
        var root = Math.Sqrt(discriminant);
        return new(1 + (b - root) / a, 1 + (b + root) / a);
    }
}
