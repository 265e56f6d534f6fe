namespace PhiUnit.Core.Indicators;

/// <summary>
/// Slope and relative index of many draws of the quantile values, each normal on its scale (OHID's method for rates and proportions).
/// Keeps its two arrays from group to group.
/// </summary>
public sealed class SlopeSimulation(NormalDraws normals)
{
    readonly double[] _slopes = new double[normals.Draws];
    readonly double[] _ratios = new double[normals.Draws];

    /// <summary>Draws the values of one group; limits are read afterwards.</summary>
    /// <param name="slope">c of <see cref="SlopeLine"/>.</param>
    /// <param name="intercept">d of <see cref="SlopeLine"/>.</param>
    /// <param name="points">[quantile]: values on the scale.</param>
    /// <param name="standardErrors">[quantile]: on the scale.</param>
    /// <param name="scale">The scale of the draws; the line is drawn on the values.</param>
    /// <exception cref="ArgumentException">More quantiles than the draws have.</exception>
    public void Run(
        ReadOnlySpan<double> slope, ReadOnlySpan<double> intercept, ReadOnlySpan<double> points, ReadOnlySpan<double> standardErrors,
        SlopeScale scale)
    {
        if (points.Length > normals.Quantiles) throw new ArgumentException($"{points.Length} quantiles found, at most {normals.Quantiles} expected.", nameof(points));
        Span<double> drawn = stackalloc double[points.Length];
        for (var draw = 0; draw < normals.Draws; draw++)
        {
            var random = normals.Of(draw);
            for (var i = 0; i < drawn.Length; i++) drawn[i] = scale.From(points[i] + standardErrors[i] * random[i]);
            var index = SlopeIndex.Of(slope, intercept, drawn, SlopeScale.Identity);
            _slopes[draw] = index.Slope;
            _ratios[draw] = index.Ratio;
        }
        Array.Sort(_slopes);
        Array.Sort(_ratios);
    }

    /// <summary>Of the slope index: the draws at rank R × tail and R × (1 − tail), halves to even, counted from 1.</summary>
    public Limits Slope(Confidence confidence) => At(_slopes, confidence);

    /// <summary>Of the relative index, likewise.</summary>
    public Limits Ratio(Confidence confidence) => At(_ratios, confidence);

    static Limits At(double[] sorted, Confidence confidence) => new(sorted[Rank(sorted, confidence.Tail)], sorted[Rank(sorted, 1 - confidence.Tail)]);

    static int Rank(double[] sorted, double probability) => Math.Clamp((int)Math.Round(sorted.Length * probability) - 1, 0, sorted.Length - 1);
}
