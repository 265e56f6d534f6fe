using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>Published spellings of a single year of age.</summary>
public static partial class AgeLabel
{
    /// <summary>Born in the step.</summary>
    public const int Birth = -1;

    /// <summary>The total over all ages.</summary>
    public const int All = -2;

    /// <summary>Not an age at all.</summary>
    public const int None = int.MinValue;

    /// <summary>A group of several years.</summary>
    public const int Group = int.MinValue + 1;

    /// <summary>
    /// Age in years; the lower bound of an open group; 105 for the closed group "105 - 109" that follows single years in
    /// national projections.
    /// </summary>
    public static int Parse(string text)
    {
        text = text.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age)) return age <= 130 ? age : None;
        if (text.Equals("Birth", StringComparison.OrdinalIgnoreCase)) return Birth;
        if (IsTotal(text)) return All;
        if (First().IsMatch(text)) return 0;
        if (Single().Match(text) is { Success: true } single) return Parse(single.Groups[1].Value);
        if (Open().Match(text) is { Success: true } open) return int.Parse(open.Groups[1].Value, CultureInfo.InvariantCulture);
        if (Closed().Match(text) is not { Success: true } closed) return None;
        return closed.Groups[1].Value == "105" ? 105 : Group;
    }

    /// <summary>Whether the label is an open group however it is spelt.</summary>
    public static bool IsOpen(string text) => Open().IsMatch(text.Trim());

    /// <summary>Ages written as <c>0-90</c> or <c>0-105,110</c> or <c>-1-125</c>.</summary>
    public static IReadOnlyList<int> List(string ages) => [.. ages.Split(',').SelectMany(Range)];

    private static bool IsTotal(string text) =>
        text.Equals("All ages", StringComparison.OrdinalIgnoreCase) || text.Equals("Total", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<int> Range(string part)
    {
        var dash = part.IndexOf('-', 1);
        var first = int.Parse(dash < 0 ? part : part[..dash], CultureInfo.InvariantCulture);
        var last = dash < 0 ? first : int.Parse(part[(dash + 1)..], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary>Whether the label says a single year in words: "Age 7", "7 years", "Under 1".</summary>
    public static bool IsWordy(string text) => First().IsMatch(text.Trim()) || Single().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:aged? )?(?:under|less than|below) 1(?: year)?$|^< ?1$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?:aged? )(\d{1,3})(?: ?(?:years?|yrs?))?$|^(?<1>\d{1,3}) ?(?:years?|yrs?)(?: old)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"^(?:aged? )?(\d{1,3}) ?(?:\+|plus|(?:(?:years?|yrs?) )?(?:and|&|or) (?:over|above|older)|(?:years?|yrs?)? ?\+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(\d{1,3}) ?(?:-|to) ?(\d{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
