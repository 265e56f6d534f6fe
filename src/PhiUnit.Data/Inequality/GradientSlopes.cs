using PhiUnit.Core.Indicators;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Indicators.Functions;

namespace PhiUnit.Data.Inequality;

/// <summary>Slope index, relative index and gap of gradients, as phiunit stats sii computes them. Random numbers are drawn once for each number of quantiles.</summary>
sealed class GradientSlopes
{
    static readonly ConfidenceColumn[] Levels = [ConfidenceColumn.Of("0.95")!, ConfidenceColumn.Of("0.998")!];

    readonly Dictionary<(int Quantiles, SlopeScale Scale, double Per), SlopeEstimate> _estimates = [];

    /// <param name="gradient">What the values are of.</param>
    /// <param name="values">Its quantiles, most deprived first.</param>
    /// <param name="scale">Scale on which the values are normal.</param>
    /// <param name="unit">What a value of 1 on that scale is in the unit of the values: 100 for per cent of a proportion.</param>
    public GradientSlope Of(Gradient gradient, IReadOnlyList<QuantileValue> values, SlopeScale scale, double unit)
    {
        if (Missing(gradient, values) is { } missing) return new(gradient, null, [], null, [], null, [], "", missing);
        var result = new IndicatorResult(0);
        Estimate(gradient.Quantiles, scale, -unit).Fill(result, Quantiles(values, scale, unit));
        var limits = result.Limits;
        return new(gradient, Number(result.Value), [.. limits], Cell(result, 0), RatioLimits(result), values[0].Value - values[^1].Value, GapLimits(values), result.Method,
            result.Notes.Count == 0 ? null : string.Join("; ", result.Notes));
    }

    SlopeEstimate Estimate(int quantiles, SlopeScale scale, double per)
    {
        if (_estimates.TryGetValue((quantiles, scale, per), out var estimate)) return estimate;
        return _estimates[(quantiles, scale, per)] = new(new() { Confidences = Levels, Per = per, Scale = scale, Quantiles = quantiles }, quantiles);
    }

    static string? Missing(Gradient gradient, IReadOnlyList<QuantileValue> values)
    {
        var absent = Enumerable.Range(1, gradient.Quantiles).Except(values.Where(v => v.Value is not null).Select(v => v.Quantile)).ToList();
        return absent.Count == 0 ? null : $"[x] no value for quantile {string.Join(", ", absent)}: without all of them there is no slope";
    }

    /// <summary>Where no denominator is published the quantiles count as equally many people, which they nearly are.</summary>
    static SlopeQuantiles Quantiles(IReadOnlyList<QuantileValue> values, SlopeScale scale, double unit)
    {
        var areEqual = values.Any(v => v.Denominator is not > 0);
        var width = 2 * IndicatorParameters.Default.InputLimits.Z;
        double[] errors = [.. values.Select(v => (scale.To(v.Limits95.Upper / unit) - scale.To(v.Limits95.Lower / unit)) / width)];
        return new([.. values.Select(v => areEqual ? 1 : v.Denominator!.Value)], [.. values.Select(v => v.Value!.Value / unit)], Array.Exists(errors, double.IsNaN) ? null : errors);
    }

    static Limits[] GapLimits(IReadOnlyList<QuantileValue> values)
    {
        Limits At(Func<QuantileValue, Limits> limits) => DifferenceLimits.Of((values[0].Value!.Value, limits(values[0])), (values[^1].Value!.Value, limits(values[^1])));
        return [At(v => v.Limits95), At(v => v.Limits998)];
    }

    static Limits[] RatioLimits(IndicatorResult result) =>
        [.. Enumerable.Range(0, Levels.Length).Select(i => new Limits(Cell(result, 1 + 2 * i) ?? double.NaN, Cell(result, 2 + 2 * i) ?? double.NaN))];

    static double? Cell(IndicatorResult result, int at) => at < result.Extra.Length && result.Extra[at] is double number ? Number(number) : null;

    static double? Number(double value) => double.IsFinite(value) ? value : null;
}
