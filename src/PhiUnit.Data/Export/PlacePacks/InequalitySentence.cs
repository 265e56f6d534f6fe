using System.Globalization;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Says how unequal an outcome is.</summary>
static class InequalitySentence
{
    /// <summary>Slope, ratio and gap with their intervals; or why there is none.</summary>
    public static string Of(OutcomeSlope slope)
    {
        if (slope is not { Slope: { } value, Gap: { } gap }) return $"No slope index: {slope.Note}.";
        var ratio = slope.Ratio is { } r ? $" The relative index is {Two(r)}{Interval(slope.RatioLower95, slope.RatioUpper95, 1, Two)}." : "";
        return $"From the least to the most deprived end it {Rise(slope, value, slope.SlopeLower95, slope.SlopeUpper95)}: the slope index of inequality.{ratio}"
            + $" Between the outermost groups it {Rise(slope, gap, slope.GapLower95, slope.GapUpper95)}."
            + (slope.England is { } england ? $" In England it {Rise(slope, england, null, null)}." : "");
    }

    /// <summary>rises by 7.7 percentage points (95 % interval 7.3 to 8.1), or falls.</summary>
    public static string Rise(OutcomeSlope slope, double value, double? lower, double? upper)
    {
        var sign = value < 0 ? -1 : 1;
        string Figure(double v) => slope.IsShare ? (v * 100).ToString("0.0", CultureInfo.InvariantCulture) : Say.Figure(v);
        return $"{(sign > 0 ? "rises" : "falls")} by {Figure(sign * value)}{(slope.IsShare ? " percentage points" : "")}{Interval(lower, upper, sign, Figure)}";
    }

    static string Interval(double? lower, double? upper, int sign, Func<double, string> text) => (lower, upper) is not ({ } l, { } u) ? ""
        : $" (95 % interval {text(sign > 0 ? l : -u)} to {text(sign > 0 ? u : -l)})";

    static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
