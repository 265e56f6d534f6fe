using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Scores;

/// <summary>Interval score: the width of an interval, and a penalty for what falls outside it, in the unit of the outcome; smaller is better.</summary>
public static class IntervalScore
{
    /// <summary>(u − l) + 2/α (l − y) if y &lt; l, + 2/α (y − u) if y &gt; u, with α = 1 − level (Gneiting and Raftery 2007, section 6.2).</summary>
    /// <param name="lower">l.</param>
    /// <param name="upper">u, at least l.</param>
    /// <param name="level">Share of outcomes that the interval is to hold, between 0 and 1.</param>
    /// <param name="outcome">y.</param>
    /// <exception cref="ArgumentException">The limits are the wrong way round, or the level is none.</exception>
    public static double Of(double lower, double upper, double level, double outcome)
    {
        if (!(lower <= upper)) throw new ArgumentException($"Limits {lower} and {upper} found; lower at most upper expected.", nameof(lower));
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A number between 0 and 1 expected.");
        return upper - lower + 2 / (1 - level) * (Math.Max(lower - outcome, 0) + Math.Max(outcome - upper, 0));
    }

    /// <summary>
    /// Weighted interval score of a median and K central intervals: (½ |y − m| + Σ αₖ/2 · ISₖ) ÷ (K + ½), an approximation of the CRPS (Bracher,
    /// Ray, Gneiting and Reich 2021, PLOS Computational Biology 17).
    /// </summary>
    /// <param name="median">m.</param>
    /// <param name="lower">Lower limits, one for each level.</param>
    /// <param name="upper">Upper limits.</param>
    /// <param name="levels">Levels.</param>
    /// <param name="outcome">y.</param>
    public static double Weighted(double median, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, ReadOnlySpan<double> levels, double outcome)
    {
        Check.Length(lower, levels.Length);
        Check.Length(upper, levels.Length);
        var total = 0.5 * Math.Abs(outcome - median);
        for (var k = 0; k < levels.Length; k++) total += (1 - levels[k]) / 2 * Of(lower[k], upper[k], levels[k], outcome);
        return total / (levels.Length + 0.5);
    }
}
