using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>
/// Slope and relative index of many draws of the quantile values, each normal on its scale (OHID's method for rates and proportions).
/// Keeps its arrays from group to group.
/// </summary>
public sealed class SlopeSimulation(NormalDraws normals)
{
    readonly double[] _slopes = new double[normals.Length];
    readonly double[] _ratios = new double[normals.Length];

    /// <summary>Draws the values of one group; limits are read afterwards.</summary>
    /// <param name="slope">c of <see cref="SlopeLine"/>.</param>
    /// <param name="intercept">d of <see cref="SlopeLine"/>.</param>
    /// <param name="points">[quantile]: values on the scale.</param>
    /// <param name="standardErrors">[quantile]: on the scale.</param>
    /// <param name="scale">The scale of the draws; the line is drawn on the values.</param>
    /// <exception cref="ArgumentException">More quantiles than the draws have, or lengths that do not fit.</exception>
    public void Run(
        ReadOnlySpan<double> slope, ReadOnlySpan<double> intercept, ReadOnlySpan<double> points, ReadOnlySpan<double> standardErrors,
        SlopeScale scale)
    {
        if (points.Length > normals.Quantiles) throw new ArgumentException($"{points.Length} quantiles found, at most {normals.Quantiles} expected.", nameof(points));
        Check.Length(slope, points.Length);
        Check.Length(intercept, points.Length);
        Check.Length(standardErrors, points.Length);
        // The value at the most deprived end first stands in the ratios, then gives way to them.
        Array.Clear(_slopes);
        Array.Clear(_ratios);
        var (slopes, starts) = (_slopes, _ratios);
        for (var i = 0; i < points.Length; i++) Add((points[i], standardErrors[i]), (slope[i], intercept[i]), i, scale);
        for (var draw = 0; draw < slopes.Length; draw++) _ratios[draw] = (starts[draw] + slopes[draw]) / starts[draw];
    }

    /// <summary>Of the slope index: the draws at rank R × tail and R × (1 − tail), halves to even, counted from 1.</summary>
    public Limits Slope(Confidence confidence) => At(_slopes.AsSpan(0, normals.Draws), confidence);

    /// <summary>Of the relative index, likewise.</summary>
    public Limits Ratio(Confidence confidence) => At(_ratios.AsSpan(0, normals.Draws), confidence);

    /// <summary>Adds one quantile's share to the slope and the start of every draw.</summary>
    void Add((double Point, double StandardError) normal, (double Slope, double Intercept) coefficients, int quantile, SlopeScale scale)
    {
        var random = normals.Of(quantile);
        Lanes slopes = new(_slopes), starts = new(_ratios);
        for (var draw = 0; draw < normals.Length; draw += Lanes.Count)
        {
            var value = From(scale, Vector256.Create(normal.Point) + normal.StandardError * random[draw]);
            slopes[draw] += coefficients.Slope * value;
            starts[draw] += coefficients.Intercept * value;
        }
    }

    static Vector256<double> From(SlopeScale scale, Vector256<double> point) => scale switch
    {
        SlopeScale.Log => LaneFunctions.Exp(point),
        SlopeScale.Logit => Vector256<double>.One / (Vector256<double>.One + LaneFunctions.Exp(-point)),
        _ => point,
    };

    static Limits At(Span<double> draws, Confidence confidence)
    {
        Span<double> limits = stackalloc double[2];
        Quantiles.Of(draws, [Share(draws.Length, confidence.Tail), Share(draws.Length, 1 - confidence.Tail)], limits);
        return new(limits[0], limits[1]);
    }

    /// <summary>The place of a rank between the first draw (0) and the last (1).</summary>
    static double Share(int draws, double probability)
    {
        var rank = Math.Clamp(Math.Round(draws * probability) - 1, 0, draws - 1);
        return draws > 1 ? rank / (draws - 1) : 0;
    }
}
