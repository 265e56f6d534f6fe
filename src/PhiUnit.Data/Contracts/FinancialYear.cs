using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>Published spellings of a financial year, April to March.</summary>
public static partial class FinancialYear
{
    /// <summary>The year in which it ends; null when the text names no financial year.</summary>
    public static int? EndOf(string text)
    {
        // A spreadsheet keeps "April 2025" as the first day of the year.
        if (FirstDay().Match(text.Trim()) is { Success: true } day) return int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
        var match = Spelling().Match(text.Trim());
        if (!match.Success) return null;
        var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        var last = int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture);
        return last == first + 1 || last == (first + 1) % 100 ? first + 1 : null;
    }

    /// <summary>Whether it is spelt 2025/26.</summary>
    public static bool IsPlain(string text) => Plain().IsMatch(text.Trim());

    [GeneratedRegex(@"^(\d{4})-04-01(?: 00:00:00)?$")]
    private static partial Regex FirstDay();

    [GeneratedRegex(@"^(?:FY ?)?(?:Apr(?:il)? )?(?<first>\d{4})(?: ?/ ?|-|–| ?[-–] ?| to )(?:Mar(?:ch)? )?(?<last>\d{4}|\d{2})R?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();

    [GeneratedRegex(@"^\d{4}/\d{2}$")]
    private static partial Regex Plain();
}
