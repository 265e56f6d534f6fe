using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>The spellings of age bands in published tables.</summary>
public static partial class AgeBandText
{
    /// <summary>
    /// 0-4, 00-04, 0 to 4, 10 – 14, "5-9 years"; 90+, 90 and over, 90 years and over, 90plus; under 1, &lt;1; a single age. Null for anything else.
    /// </summary>
    public static AgeBand? Parse(string text)
    {
        text = text.Trim();
        if (Single().Match(text) is { Success: true } single) return new(Age(single, 1), Age(single, 1));
        if (Open().Match(text) is { Success: true } open) return new(Age(open, 1), null);
        if (Under().Match(text) is { Success: true } under) return Age(under, 1) > 0 ? new(0, Age(under, 1) - 1) : null;
        if (Closed().Match(text) is not { Success: true } closed) return null;
        return Age(closed, 2) >= Age(closed, 1) ? new(Age(closed, 1), Age(closed, 2)) : null;
    }

    /// <summary>Whether the text is a bare number: a single age, or the age at which a band starts.</summary>
    public static bool IsBare(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    static int Age(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,3})(?: years?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"^(\d{1,3}) ?(?:years? )?(?:\+|plus|(?:and|&|or) (?:over|above|older))(?: years?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(?:under|<) ?(\d{1,3})(?: years?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"^(\d{1,3}) ?(?:-|–|to) ?(\d{1,3})(?: years?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
