using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Text as a worksheet cell can hold it: neutral, characters that XML lacks as _xHHHH_ (ECMA-376, ST_Xstring).</summary>
static partial class SheetText
{
    public static string Of(string? text) => Unwritable().Replace(SpreadsheetText.Neutral(text), match => string.Concat(match.Value.Select(Coded)));

    static string Coded(char c) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");

    // Control characters, halves of pairs, and an underscore that would be read as such a code.
    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Unwritable();
}
