using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>A Fingertips series, and the indicator of the index that it feeds.</summary>
/// <param name="Code">Code of the indicator; null for a series that is known and feeds none.</param>
/// <param name="IndicatorId">Fingertips indicator number.</param>
/// <param name="Sex">As Fingertips labels it.</param>
/// <param name="Age">As Fingertips labels it.</param>
/// <param name="Part">Part of the indicator: parts are averaged, the series of one part first.</param>
/// <param name="NamesFirstYear">Whether a period over several years is that of its first year; of its last otherwise.</param>
/// <param name="Note">What differs from the publisher's own, or why it feeds none.</param>
public sealed partial record FingertipsSeries(string? Code, int IndicatorId, string Sex, string Age, string Part, bool NamesFirstYear, string Note)
{
    /// <summary>The year that names a period: 2015, 2015/16, 2015 - 17, 2013 - 2015; null for any other text.</summary>
    public int? YearOf(string period)
    {
        var match = Period().Match(period);
        if (!match.Success) return null;
        var start = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        if (NamesFirstYear || !match.Groups["to"].Success) return start;
        var to = int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture);
        return to >= 1000 ? to : start / 100 * 100 + to + (to < start % 100 ? 100 : 0);
    }

    [GeneratedRegex(@"^(?<from>\d{4})(\s*[/-]\s*(?<to>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
