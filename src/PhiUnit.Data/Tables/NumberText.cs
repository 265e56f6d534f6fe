using System.Globalization;

namespace PhiUnit.Data.Tables;

/// <summary>A number of a worksheet cell as text: shortest round-trip digits, invariant, without exponent.</summary>
public static class NumberText
{
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        return e < 0 ? text : Shift(text[..e], int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>The cell value as text; null for an empty cell.</summary>
    public static string? OfCell(object? value) => value switch
    {
        null => null,
        string s => s,
        double d => Of(d),
        DateTime t => t.ToString(t.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool b => b ? "TRUE" : "FALSE",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Shift(string mantissa, int exponent)
    {
        var sign = mantissa.StartsWith('-') ? "-" : "";
        var digits = mantissa.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? digits.Length : point) + exponent;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        if (scale <= 0) return sign + "0." + new string('0', -scale) + digits;
        return scale >= digits.Length ? sign + digits.PadRight(scale, '0') : sign + digits[..scale] + "." + digits[scale..];
    }
}
