using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>A confidence level and what its columns are called.</summary>
/// <param name="Confidence">The level.</param>
/// <param name="Label">The percentage without its point: 95, 998.</param>
public sealed record ConfidenceColumn(Confidence Confidence, string Label)
{
    /// <summary>The level written as a proportion, such as 0.998; null when it is none between 0 and 1.</summary>
    public static ConfidenceColumn? Of(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level) || level is <= 0 or >= 1) return null;
        var confidence = (double)level;
        if (!(confidence > 0 && confidence < 1)) return null;
        var percentage = (level * 100).ToString("0.##########################", CultureInfo.InvariantCulture);
        return new(new(confidence), percentage.Replace(".", "", StringComparison.Ordinal));
    }
}
