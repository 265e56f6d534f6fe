using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>Control limits at a row's denominator, and where the row lies.</summary>
static class FunnelPlace
{
    static readonly Confidence At95 = new(0.95), At998 = new(0.998);

    /// <summary>Limits × per; none where nothing at all is expected.</summary>
    public static IReadOnlyList<Limits> ControlLimits(IndicatorOptions options, double baseline, double denominator)
    {
        if (options.Statistic == FunnelStatistic.Proportion)
            return [.. options.Confidences.Select(c => FunnelLimits.OfProportion(baseline, denominator, c.Confidence).Times(options.Per))];
        var expected = baseline * denominator;
        return expected > 0
            ? [.. options.Confidences.Select(c => FunnelLimits.OfCount(expected, c.Confidence).Times(options.Per / denominator))]
            : [];
    }

    /// <summary>The row's position; null, with a note, where it has none.</summary>
    public static string? Significance(IndicatorResult result, IndicatorOptions options, double count, double baseline)
    {
        var least = IndicatorParameters.Default.LeastEventsOfRate;
        if (options.Statistic == FunnelStatistic.StandardisedRate && count < least)
        {
            result.Note(string.Create(CultureInfo.InvariantCulture, $"[z] not applicable to a standardised rate of fewer than {least} events"));
            return null;
        }
        if (!(baseline > 0)) result.Note("no events in any row");
        return FunnelPositions.Of(Own(At95), Own(At998), baseline) switch
        {
            FunnelPosition.Low998 => "low_998",
            FunnelPosition.Low95 => "low_95",
            FunnelPosition.High95 => "high_95",
            FunnelPosition.High998 => "high_998",
            _ => "within",
        };

        Limits Own(Confidence confidence) => options.Statistic == FunnelStatistic.Proportion
            ? Wilson.Of(count, result.Denominator, confidence.Z)
            : CountLimits.Of(count, confidence).Times(1 / result.Denominator);
    }
}
