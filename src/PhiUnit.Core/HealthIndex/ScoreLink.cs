using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// The straight line from an indicator's transformed values to its published scores: a score is one (ONS Health Index, step 3), so that values and
/// scores of the same areas and years give back the constants of the standardisation, and later values can be scored by them.
/// </summary>
/// <param name="Intercept">Score of a transformed value of 0, points.</param>
/// <param name="Slope">Points per unit of the transformed value.</param>
/// <param name="RootMeanSquare">Root mean square distance of the scores from the line, points: rounding alone leaves 0.03.</param>
/// <param name="Count">Number of areas and years that it was fitted to.</param>
public readonly record struct ScoreLink(double Intercept, double Slope, double RootMeanSquare, int Count)
{
    /// <summary>Fits the line by least squares. Without two different values the slope is NaN.</summary>
    /// <param name="values">Transformed, high is good.</param>
    /// <param name="scores">Published scores of the same areas and years, points.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ScoreLink Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> scores)
    {
        Check.SameLength(values.Length, scores.Length);
        var (meanValue, meanScore) = (Ordered.Sum(values) / values.Length, Ordered.Sum(scores) / values.Length);
        var (squares, products, rest) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            squares += (values[i] - meanValue) * (values[i] - meanValue);
            products += (values[i] - meanValue) * (scores[i] - meanScore);
        }
        var slope = squares > 0 ? products / squares : double.NaN;
        var intercept = meanScore - slope * meanValue;
        for (var i = 0; i < values.Length; i++) rest += Math.Pow(scores[i] - intercept - slope * values[i], 2);
        return new(intercept, slope, Math.Sqrt(rest / values.Length), values.Length);
    }

    /// <summary>The score of a transformed value, points.</summary>
    public double Score(double value) => Intercept + Slope * value;
}
