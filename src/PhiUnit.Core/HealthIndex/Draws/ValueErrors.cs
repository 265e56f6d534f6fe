using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>
/// How far the transformed value of each cell may lie from the one that is known: one standard deviation down and up, [indicator][year][area], 0
/// where no error is known.
/// </summary>
internal sealed class ValueErrors
{
    private readonly IndexScores _scores;
    private readonly IndexStages _stages;
    private readonly int _cellCount;
    private readonly double[] _down, _up;
    private readonly int[] _sourceYear;

    public ValueErrors(IndexScores scores, IndexIntervals? intervals, IndexDrawRule rule)
    {
        (_scores, _stages) = (scores, scores.Stages!);
        _cellCount = scores.Years.Count * scores.Areas.Count;
        (_down, _up, _sourceYear) = (new double[_stages.Filled.Length], new double[_stages.Filled.Length], new int[_stages.Filled.Length]);
        for (var indicator = 0; indicator < scores.Tree.Indicators.Length; indicator++)
        {
            if (rule.ValuesErr && intervals is not null) AddIntervals(indicator, intervals);
            if (rule.ImputationErrs) AddImputation(indicator);
        }
    }

    /// <summary>Whether any area's value of an indicator in a year may err.</summary>
    public bool Any(int indicator, int year)
    {
        var cells = Cells(indicator, year);
        return _down.AsSpan(cells, _scores.Areas.Count).ContainsAnyExcept(0.0) || _up.AsSpan(cells, _scores.Areas.Count).ContainsAnyExcept(0.0);
    }

    /// <summary>The error of a cell in a draw, in the transformed unit: split normal, with the deviation of the side it falls on.</summary>
    public double Of(DrawNumbers numbers, int draw, (int Indicator, int Year, int Area) at)
    {
        var cell = Cells(at.Indicator, at.Year) + at.Area;
        if (_down[cell] == 0 && _up[cell] == 0) return 0;
        // Errors of values imputed from one year are one error; that of a given value is its own.
        var purpose = _stages.Origins[cell] == ValueOrigin.Given ? DrawPurpose.ValueError : DrawPurpose.ImputationError;
        var z = numbers.Normal(purpose, draw, at.Area, _scores.Years[_sourceYear[cell]], at.Indicator);
        return z * (z < 0 ? _down[cell] : _up[cell]);
    }

    private int Cells(int indicator, int year) => indicator * _cellCount + year * _scores.Areas.Count;

    /// <summary>
    /// Limits of a 95 % interval, transformed, lie 1.96 deviations off. Where there are none, a count stands for a Poisson variable, or for a
    /// binomial one among its denominator: the value errs by a factor exp(z sqrt((1 - c/d) / c)).
    /// </summary>
    private void AddIntervals(int indicator, IndexIntervals intervals)
    {
        var node = _scores.Tree.Nodes[_scores.Tree.Indicators[indicator]];
        var (transform, polarity) = _stages.Rules.Scale == IndexScale.Raw ? (node.Transform, node.Polarity) : (Transform.Identity, 1);
        for (var i = 0; i < _cellCount; i++)
        {
            var cell = indicator * _cellCount + i;
            if (_stages.Origins[cell] != ValueOrigin.Given) continue;
            _sourceYear[cell] = i / _scores.Areas.Count;
            var (lower, upper) = Limits(_stages.Filled[cell], intervals, cell);
            var ends = (Transformed(transform, polarity, lower), Transformed(transform, polarity, upper));
            var value = _stages.TransformedOf(indicator)[i];
            var (one, other) = (Width(value - ends.Item1), Width(value - ends.Item2));
            if (double.IsNaN(one) && double.IsNaN(other)) continue;
            // A limit that cannot be transformed (a rate of 0 under a logarithm) leaves the other one's width.
            if (double.IsNaN(one)) one = -other;
            if (double.IsNaN(other)) other = -one;
            (_down[cell], _up[cell]) = (Math.Max(one, other), -Math.Min(one, other));
        }
    }

    private static double Width(double distance) => distance / Normal.Quantile(0.975);

    private static double Transformed(Transform transform, int polarity, double value) =>
        Transforms.IsDefined(transform, value) ? polarity * Transforms.Of(transform, value) : double.NaN;

    private static (double Lower, double Upper) Limits(double value, IndexIntervals intervals, int cell)
    {
        if (!double.IsNaN(intervals.Lower[cell])) return (intervals.Lower[cell], intervals.Upper[cell]);
        var (count, denominator) = (intervals.Count[cell], intervals.Denominator[cell]);
        if (!(count > 0)) return (double.NaN, double.NaN);
        var share = count <= denominator ? 1 - count / denominator : 1; // also where the denominator is not known
        var factor = Elementary.Exp(Normal.Quantile(0.975) * Math.Sqrt(share / count));
        return (value / factor, value * factor);
    }

    /// <summary>
    /// A gap is bridged as a random walk would cross it: with d the root mean square change of the indicator in a year, sqrt(n) d after n years,
    /// sqrt(n m / (n + m)) d between two given years n and m years away.
    /// </summary>
    private void AddImputation(int indicator)
    {
        var (areaCount, years) = (_scores.Areas.Count, _scores.Years);
        var change = YearlyChange(indicator);
        var series = new double[years.Count];
        for (var area = 0; area < areaCount && change > 0; area++)
        {
            for (var year = 0; year < years.Count; year++) series[year] = _stages.Panel.ValuesOf(indicator)[year * areaCount + area];
            for (var year = 0; year < years.Count; year++)
            {
                var (before, after) = Imputation.Neighbours(series, year);
                if (before == year) continue;
                var cell = Cells(indicator, year) + area;
                double n = before < 0 ? 0 : years[year] - years[before], m = after < 0 ? 0 : years[after] - years[year];
                _sourceYear[cell] = before >= 0 ? before : after;
                _down[cell] = _up[cell] = change * Math.Sqrt(before >= 0 && after >= 0 ? n * m / (n + m) : n + m);
            }
        }
    }

    /// <summary>sqrt(mean of (change between two given years)^2 / years between them) over the areas, in the transformed unit.</summary>
    private double YearlyChange(int indicator)
    {
        var (areaCount, years) = (_scores.Areas.Count, _scores.Years);
        var transformed = _stages.TransformedOf(indicator);
        var (sum, count) = (0.0, 0);
        for (var area = 0; area < areaCount; area++)
        {
            var last = -1;
            for (var year = 0; year < years.Count; year++)
            {
                if (_stages.OriginsOf(indicator)[year * areaCount + area] != ValueOrigin.Given) continue;
                if (last >= 0)
                {
                    var change = transformed[year * areaCount + area] - transformed[last * areaCount + area];
                    sum += change * change / (years[year] - years[last]);
                    count++;
                }
                last = year;
            }
        }
        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }
}
