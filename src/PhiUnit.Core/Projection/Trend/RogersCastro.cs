using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// Model migration schedule (Rogers and Castro 1981, Model Migration Schedules, IIASA RR-81-30): propensity to move by age, the sum of a childhood
/// curve, a labour-force peak, a retirement peak and a constant; eleven parameters, each more than 0:
/// a1 e^(−α1 x) + a2 e^(−α2 (x − μ2) − e^(−λ2 (x − μ2))) + a3 e^(−α3 (x − μ3) − e^(−λ3 (x − μ3))) + c.
/// </summary>
public static class RogersCastro
{
    /// <summary>Number of parameters: a1 α1 · a2 μ2 α2 λ2 · a3 μ3 α3 λ3 · c.</summary>
    public const int Parameters = 11;

    /// <summary>
    /// Where fits start: schedules of the usual shape, without and with a clear retirement peak; the heights follow the level. The squares have more than
    /// one valley, and the deepest that is found counts.
    /// </summary>
    static readonly double[][] Starts =
    [
        [0.02, 0.11, 0.06, 20, 0.11, 0.4, 0.0005, 65, 0.15, 0.2, 0.003],
        [0.02, 0.11, 0.06, 20, 0.11, 0.4, 0.02, 66, 0.2, 0.25, 0.003],
        [0.02, 0.11, 0.06, 22, 0.06, 0.6, 0.01, 63, 0.1, 0.4, 0.001],
    ];

    /// <summary>Which of the parameters are heights, in units of the propensity.</summary>
    static readonly int[] Heights = [0, 2, 6, 10];

    const int MostRounds = 200;

    /// <summary>The schedule at the ages 0, 1, …</summary>
    /// <param name="parameters">In the order of <see cref="Parameters"/>.</param>
    /// <param name="schedule">Written: propensity by age.</param>
    public static void Fill(ReadOnlySpan<double> parameters, Span<double> schedule)
    {
        Check.Length(parameters, Parameters);
        Span<double> slopes = stackalloc double[Parameters];
        for (var age = 0; age < schedule.Length; age++) schedule[age] = At(parameters, age, slopes);
    }

    /// <summary>The schedule at one age, and what it changes by per unit of the logarithm of each parameter.</summary>
    internal static double At(ReadOnlySpan<double> parameters, int age, Span<double> slopes)
    {
        var childhood = parameters[0] * Elementary.Exp(-parameters[1] * age);
        (slopes[0], slopes[1]) = (childhood, -parameters[1] * age * childhood);
        slopes[10] = parameters[10];
        return childhood + Peak(parameters.Slice(2, 4), age, slopes.Slice(2, 4)) + Peak(parameters.Slice(6, 4), age, slopes.Slice(6, 4)) + parameters[10];
    }

    /// <summary>The parameters nearest to given propensities: least Σ weight × (schedule − propensity)², by Levenberg and Marquardt's method on their logarithms.</summary>
    /// <param name="propensities">By age 0, 1, …, at least 0, not all 0.</param>
    /// <param name="weights">By age, such as the people exposed.</param>
    /// <param name="parameters">Written: in the order of <see cref="Parameters"/>.</param>
    public static void Fit(ReadOnlySpan<double> propensities, ReadOnlySpan<double> weights, Span<double> parameters)
    {
        Check.Length(weights, propensities.Length);
        Check.Length(parameters, Parameters);
        var level = Ordered.PooledRatio(Products(propensities, weights), weights);
        if (!(level > 0)) throw new ArgumentException($"Propensities with mean {level} found, more than 0 expected.", nameof(propensities));
        var fit = new ScheduleFit([.. propensities], [.. weights]);
        var least = double.PositiveInfinity;
        foreach (var start in Starts)
        {
            var logs = Logarithms(start, level, weights);
            var squares = fit.Improve(logs, MostRounds);
            if (!(squares < least)) continue;
            least = squares;
            for (var i = 0; i < Parameters; i++) parameters[i] = Elementary.Exp(logs[i]);
        }
    }

    /// <summary>Logarithms of a start, its heights brought to the level.</summary>
    static double[] Logarithms(double[] start, double level, ReadOnlySpan<double> weights)
    {
        var schedule = new double[weights.Length];
        Fill(start, schedule);
        var scale = level / Ordered.PooledRatio(Products(schedule, weights), weights);
        var logs = new double[Parameters];
        for (var i = 0; i < Parameters; i++) logs[i] = Elementary.Log(start[i] * (Heights.Contains(i) ? scale : 1));
        return logs;
    }

    /// <summary>height × e^(−descent (x − place) − e^(−ascent (x − place))).</summary>
    static double Peak(ReadOnlySpan<double> p, int age, Span<double> slopes)
    {
        var (height, place, descent, ascent) = (p[0], p[1], p[2], p[3]);
        var from = age - place;
        // Far below the peak the inner exponential is beyond any number; the curve is 0 long before.
        var inner = Elementary.Exp(Math.Min(-ascent * from, 300));
        var value = height * Elementary.Exp(-descent * from - inner);
        slopes[0] = value;
        (slopes[1], slopes[2], slopes[3]) = value == 0 ? (0, 0, 0) : (place * (descent - ascent * inner) * value, -descent * from * value, ascent * from * inner * value);
        return value;
    }

    static double[] Products(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var products = new double[values.Length];
        for (var i = 0; i < values.Length; i++) products[i] = values[i] * weights[i];
        return products;
    }
}
