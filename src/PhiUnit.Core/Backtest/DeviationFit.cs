using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// By how much the deviations of migration have to be multiplied for draws of the trend engine to spread as its errors do. For small deviations the variance of a logarithmic total is a
/// sum: what strays for other reasons, a² × what initial levels add, b² × what the years add. Errors are divided by the deviation that their own place has in draws; a and b bring the 80 and
/// 95 % points of that, over all horizons, nearest to those of a normal variable.
/// </summary>
/// <param name="Levels">a: factor of initial deviations.</param>
/// <param name="Years">b: factor of yearly deviations.</param>
public readonly record struct DeviationFit(double Levels, double Years)
{
    /// <summary>Steps of the search on the logarithms of a and b: each halves the one before.</summary>
    const int Halvings = 12;

    static readonly DrawnRate[] Migration = [DrawnRate.InternalIn, DrawnRate.InternalOut, DrawnRate.Immigration, DrawnRate.Emigration];

    /// <summary>Fits the factors.</summary>
    /// <param name="known">History at an origin with people by age.</param>
    /// <param name="trendYears">Years that migration levels are pooled over.</param>
    /// <param name="setting">Draws and deviations as they are.</param>
    /// <param name="errors">Areas and |ln(outcome ÷ forecast)| by horizon.</param>
    public static DeviationFit Of(History known, int trendYears, DrawSetting setting, IReadOnlyDictionary<int, IReadOnlyList<(int Area, double Error)>> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(setting);
        var steps = errors.Keys.Max();
        double[][] Spread(Func<DrawnRate, RateDeviation, RateDeviation> which) => Variances(new Trend(trendYears, draws: Only(setting, which)).Sample(known, steps)!);
        var others = Spread((rate, deviation) => Migration.Contains(rate) ? default : deviation);
        var levels = Spread((rate, deviation) => Migration.Contains(rate) ? deviation with { StandardDeviation = 0 } : default);
        var years = Spread((rate, deviation) => Migration.Contains(rate) ? deviation with { Initial = 0 } : default);
        double Distance(DeviationFit fit) => errors.OrderBy(e => e.Key).Sum(horizon =>
        {
            var (o, l, y) = (others[horizon.Key - 1], levels[horizon.Key - 1], years[horizon.Key - 1]);
            var off = Elementary.Log(Ratio([.. horizon.Value.Select(e => e.Error / Math.Sqrt(o[e.Area] + fit.Levels * fit.Levels * l[e.Area] + fit.Years * fit.Years * y[e.Area]))]));
            return off * off;
        });
        return Nearest(Distance);
    }

    /// <summary>A deviation with the factors applied; of a rate other than migration, itself.</summary>
    public RateDeviation Apply(DrawnRate rate, RateDeviation deviation) => Migration.Contains(rate)
        ? deviation with { StandardDeviation = deviation.StandardDeviation * Years, Initial = deviation.Initial * Levels }
        : deviation;

    /// <summary>Deviation of a normal variable with the same 80 and 95 % points: errors have longer tails, and both intervals shall hold.</summary>
    static double Ratio(double[] absolute)
    {
        var points = new double[2];
        Quantiles.Of(absolute, [0.8, 0.95], points);
        return Math.Sqrt(points[0] / Normal.Quantile(0.9) * (points[1] / Normal.Quantile(0.975)));
    }

    /// <summary>Search along both axes in halving steps, from 1 and 1.</summary>
    static DeviationFit Nearest(Func<DeviationFit, double> distance)
    {
        var (best, least) = (new DeviationFit(1, 1), distance(new(1, 1)));
        for (var (halving, step) = (0, 0.5); halving < Halvings; halving++, step /= 2)
        {
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var (a, b) in (ReadOnlySpan<(double, double)>)[(step, 0), (-step, 0), (0, step), (0, -step)])
                {
                    var tried = new DeviationFit(best.Levels * Elementary.Exp(a), best.Years * Elementary.Exp(b));
                    if (distance(tried) is var found && found < least) (best, least, moved) = (tried, found, true);
                }
            }
        }
        return best;
    }

    static DrawSetting Only(DrawSetting setting, Func<DrawnRate, RateDeviation, RateDeviation> which) => new(
        setting.Draws, setting.Seed, Enum.GetValues<DrawnRate>().ToDictionary(rate => rate, rate => which(rate, setting.Of(rate))));

    /// <summary>Variance of the logarithm, [step][area].</summary>
    static double[][] Variances(double[][][] sample) => [.. sample.Select(step => step.Select(Variance).ToArray())];

    static double Variance(double[] people)
    {
        double[] logs = [.. people.Select(Elementary.Log)];
        var mean = Ordered.Sum(logs) / logs.Length;
        return logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1);
    }
}
