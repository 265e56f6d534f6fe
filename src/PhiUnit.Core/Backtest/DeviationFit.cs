using PhiUnit.Core.Backtest.Models;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// By how much the deviations of migration have to be multiplied for draws of the trend engine to spread as its errors do. For small deviations the variance of a logarithmic total is a
/// sum: what strays for other reasons, a² × what initial levels add, b² × what the years add; a and b have the least relative squared distance to the target, none negative.
/// </summary>
/// <param name="Levels">a: factor of initial deviations.</param>
/// <param name="Years">b: factor of yearly deviations.</param>
public readonly record struct DeviationFit(double Levels, double Years)
{
    static readonly DrawnRate[] Migration = [DrawnRate.InternalIn, DrawnRate.InternalOut, DrawnRate.Immigration, DrawnRate.Emigration];

    /// <summary>Fits the factors.</summary>
    /// <param name="known">History at an origin with people by age.</param>
    /// <param name="areas">Areas that count.</param>
    /// <param name="trendYears">Years that migration levels are pooled over.</param>
    /// <param name="setting">Draws and deviations as they are.</param>
    /// <param name="targets">Standard deviation of ln(outcome ÷ forecast) by horizon.</param>
    public static DeviationFit Of(History known, IReadOnlyList<int> areas, int trendYears, DrawSetting setting, IReadOnlyDictionary<int, double> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(setting);
        var steps = targets.Keys.Max();
        double[] Spread(Func<DrawnRate, RateDeviation, RateDeviation> which) =>
            Variances(new Trend(trendYears, draws: Only(setting, which)).Sample(known, steps)!, areas);
        var others = Spread((rate, deviation) => Migration.Contains(rate) ? default : deviation);
        var levels = Spread((rate, deviation) => Migration.Contains(rate) ? deviation with { StandardDeviation = 0 } : default);
        var years = Spread((rate, deviation) => Migration.Contains(rate) ? deviation with { Initial = 0 } : default);
        double ll = 0, yy = 0, ly = 0, lt = 0, yt = 0;
        foreach (var (horizon, deviation) in targets.OrderBy(t => t.Key))
        {
            var wanted = deviation * deviation;
            var (l, y, t) = (levels[horizon - 1] / wanted, years[horizon - 1] / wanted, 1 - others[horizon - 1] / wanted);
            (ll, yy, ly, lt, yt) = (ll + l * l, yy + y * y, ly + l * y, lt + l * t, yt + y * t);
        }
        var determinant = ll * yy - ly * ly;
        var (a, b) = ((lt * yy - yt * ly) / determinant, (yt * ll - lt * ly) / determinant);
        if (a < 0 || b < 0 || !double.IsFinite(a + b)) (a, b) = lt * lt / ll >= yt * yt / yy ? (Math.Max(0, lt / ll), 0.0) : (0.0, Math.Max(0, yt / yy));
        return new(Math.Sqrt(a), Math.Sqrt(b));
    }

    /// <summary>A deviation with the factors applied; of a rate other than migration, itself.</summary>
    public RateDeviation Apply(DrawnRate rate, RateDeviation deviation) => Migration.Contains(rate)
        ? deviation with { StandardDeviation = deviation.StandardDeviation * Years, Initial = deviation.Initial * Levels }
        : deviation;

    static DrawSetting Only(DrawSetting setting, Func<DrawnRate, RateDeviation, RateDeviation> which) => new(
        setting.Draws, setting.Seed, Enum.GetValues<DrawnRate>().ToDictionary(rate => rate, rate => which(rate, setting.Of(rate))));

    /// <summary>Mean over areas of the variance of the logarithm, [step].</summary>
    static double[] Variances(double[][][] sample, IReadOnlyList<int> areas) =>
        [.. sample.Select(step => areas.Average(area => Variance(step[area])))];

    static double Variance(double[] people)
    {
        double[] logs = [.. people.Select(Elementary.Log)];
        var mean = Ordered.Sum(logs) / logs.Length;
        return logs.Sum(log => (log - mean) * (log - mean)) / (logs.Length - 1);
    }
}
