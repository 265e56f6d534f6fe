using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// How far outcomes stray from the forecasts of a model at one horizon, learnt from calibration cases (empirical intervals: Keyfitz 1981; Smith and Sincich 1988): the
/// logarithmic error of a cell is its scale times one distribution that all cells share.
/// </summary>
/// <remarks>
/// The shared distribution is cross-fitted: the error of a case is divided by the scale that the other half of the areas has at other origins, whose windows share less than half
/// of their years with its own. So it holds what it costs not to know the scale of the years to come (as in the jackknife+ of Barber, Candès, Ramdas and Tibshirani 2021).
/// </remarks>
public sealed class ErrorSpread
{
    /// <summary>Points that the shared distribution is kept as.</summary>
    const int Points = 401;

    readonly double[] _scales;
    readonly double[] _standard;

    ErrorSpread(double[] scales, double[] standard) => (_scales, _standard) = (scales, standard);

    /// <summary>Root mean square of the logarithmic errors of a cell.</summary>
    public double Scale(int cell) => _scales[cell];

    /// <summary>The shared distribution as quantiles from 0 to 1 in steps of half a per cent, ascending: errors of scale 1.</summary>
    public double[] Shape => [.. _standard.Where((_, i) => i % 2 == 0)];

    /// <summary>Learns from cases; null where there are too few.</summary>
    /// <param name="cases">Calibration cases of one model and horizon, in a fixed order.</param>
    /// <param name="setting">Types and sizes, how many cases the pooled ones count for in each, and fewest cases.</param>
    public static ErrorSpread? Fit(IReadOnlyList<BacktestCase> cases, BacktestSetting setting)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(setting);
        if (cases.Count < setting.FewestCases || cases.All(c => Error(c) == 0)) return null;
        var standard = new List<double>(cases.Count);
        foreach (var fold in cases.GroupBy(c => (Half: Half(c), c.Origin)))
        {
            var others = cases.Where(c => Half(c) != fold.Key.Half && 2 * Math.Abs(c.Origin - fold.Key.Origin) > c.Horizon).ToList();
            var scales = Scales(others.Count > 0 ? others : cases, setting);
            foreach (var one in fold) standard.Add(Error(one) / scales[one.Cell]);
        }
        var (probabilities, points) = (new double[Points], new double[Points]);
        for (var i = 0; i < Points; i++) probabilities[i] = i / (Points - 1.0);
        Quantiles.Of([.. standard], probabilities, points);
        return new(Scales(cases, setting), points);
    }

    /// <summary>The outcome as the spread expects it around a forecast: quantiles from 0 to 1 in equal steps, ascending: read as a sample (Hyndman and Fan 1996, type 7) it gives them back.</summary>
    public double[] Around(double forecast, int cell)
    {
        var sample = new double[Points];
        for (var i = 0; i < Points; i++) sample[i] = forecast * Elementary.Exp(_scales[cell] * _standard[i]);
        return sample;
    }

    static double[] Scales(IReadOnlyList<BacktestCase> cases, BacktestSetting setting)
    {
        var (squares, counts) = (new double[setting.Cells.Count], new double[setting.Cells.Count]);
        foreach (var one in cases)
        {
            squares[one.Cell] += Error(one) * Error(one);
            counts[one.Cell]++;
        }
        var pooled = Ordered.Sum(squares) / cases.Count;
        for (var cell = 0; cell < squares.Length; cell++) squares[cell] = Math.Sqrt((squares[cell] + setting.PooledCases * pooled) / (counts[cell] + setting.PooledCases));
        return squares;
    }

    static double Error(BacktestCase one) => Elementary.Log(one.Outcome / one.Forecast);

    static int Half(BacktestCase one) => one.Area / 2 % 2;
}
