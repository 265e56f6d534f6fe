using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>The words by which people mark a row of totals.</summary>
public static partial class TotalLabel
{
    public static bool Is(string text) => Words().IsMatch(text.Trim());

    [GeneratedRegex(@"^(grand |sub-? ?|running |overall )?totals?\b.*$|^.*\b(total|subtotal)$|^all (areas|places|sites|authorities)$|^sum$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
