using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>Slope and relative index of one group after another; random numbers are drawn once.</summary>
sealed class SlopeEstimate(IndicatorOptions options, int quantiles)
{
    readonly Lazy<SlopeSimulation> _simulation = new(() => new(new NormalDraws(options.Repetitions, quantiles, options.Seed)));
    readonly double[] _slope = new double[quantiles];
    readonly double[] _intercept = new double[quantiles];

    SlopeScale LineScale => options.Transform ? options.Scale : SlopeScale.Identity;

    public void Fill(IndicatorResult result, SlopeQuantiles group)
    {
        SlopeLine.Coefficients(group.Populations, _slope, _intercept);
        var index = SlopeIndex.Of(_slope, _intercept, Array.ConvertAll(group.Values, v => LineScale.To(v)), LineScale);
        result.Method = options.Transform ? $"least squares on {(options.Scale == SlopeScale.Log ? "log" : "log odds")}" : "least squares";
        if (!double.IsFinite(index.Slope))
        {
            result.Note("[z] a value of 0 or 1 has no place on the scale of --transform");
            return;
        }
        result.Value = options.Per * index.Slope;
        var (slopes, ratios) = Intervals(result, group);
        result.Limits = [.. slopes.Select(l => l.Times(options.Per))];
        FillRatio(result, index.Ratio, ratios, options.Per * group.Gap);
    }

    (Limits[] Slopes, Limits[] Ratios) Intervals(IndicatorResult result, SlopeQuantiles group)
    {
        if (group.StandardErrors is not { } errors)
        {
            result.Note("[x] no limits: neither lower and upper nor se is given");
            return ([], []);
        }
        var points = Array.ConvertAll(group.Values, v => options.Scale.To(v));
        if (!Array.TrueForAll(errors, double.IsFinite) || !Array.TrueForAll(points, double.IsFinite))
        {
            result.Note("[z] no limits: a value or limit of 0 or 1 has no place on the scale of the value type");
            return ([], []);
        }
        if (options.Scale != SlopeScale.Identity && !options.Transform) return Simulated(result, points, errors);
        var normal = new NormalSlope(_slope, _intercept, points, errors);
        result.Method += ", closed form";
        return options.Transform
            ? (At(c => normal.OnScale(c, options.Scale).Slope), At(c => normal.OnScale(c, options.Scale).Ratio))
            : (At(normal.Slope), At(normal.Ratio));
    }

    (Limits[] Slopes, Limits[] Ratios) Simulated(IndicatorResult result, double[] points, double[] errors)
    {
        _simulation.Value.Run(_slope, _intercept, points, errors, options.Scale);
        result.Method += FormattableString.Invariant($", {options.Repetitions} draws, seed {options.Seed}");
        return (At(_simulation.Value.Slope), At(_simulation.Value.Ratio));
    }

    void FillRatio(IndicatorResult result, double ratio, Limits[] limits, double gap)
    {
        object?[] cells = new object?[2 + 2 * options.Confidences.Count];
        cells[^1] = gap;
        if (double.IsFinite(ratio) && ratio > 0)
        {
            cells[0] = options.Per < 0 ? 1 / ratio : ratio;
            for (var i = 0; i < limits.Length; i++)
            {
                if (limits[i].Lower > 0) (cells[1 + 2 * i], cells[2 + 2 * i]) = Cells(options.Per < 0 ? limits[i].Inverse() : limits[i]);
                else result.Note($"[z] no limits of the ratio at {options.Confidences[i].Label}: the line may leave positive values");
            }
        }
        else result.Note("[z] no ratio: the line leaves positive values");
        result.Extra = cells;
    }

    Limits[] At(Func<Confidence, Limits> limits) => [.. options.Confidences.Select(c => limits(c.Confidence))];

    static (object, object) Cells(Limits limits) => (limits.Lower, limits.Upper);
}
