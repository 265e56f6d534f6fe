using System.Globalization;

namespace PhiUnit.Data.Contracts;

/// <summary>A published figure read strictly: digits, one sign, one decimal point. No exponent, no thousands mark, no NaN.</summary>
/// <param name="Value">The figure; null when the cell says that there is none.</param>
/// <param name="Code">Reason code when the cell holds no valid figure; null when it does.</param>
/// <param name="IsNil">The cell means none, and was read as zero.</param>
public readonly record struct Figure(decimal? Value, string? Code, bool IsNil)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Figure Read(string text, ColumnType type, Contract contract)
    {
        if (type is ColumnType.Text or ColumnType.Gss) return new Figure(null, null, false);
        if (FastCount(text) is { } count) return contract.MissingDigits.Contains(text) ? new Figure(null, null, false) : new Figure(count, null, false);
        if (contract.Nil.Contains(text)) return new Figure(0, null, true);
        if (contract.Missing.Contains(text, StringComparer.OrdinalIgnoreCase)) return new Figure(null, null, false);
        if (text.Length == 0) return new Figure(null, "E_MISSING_VALUE", false);
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value))
            return new Figure(null, LooksNumeric(text) ? "E_NUMBER_FORMAT" : "E_NOT_A_NUMBER", false);
        if (type is ColumnType.Count or ColumnType.WholeNumber && value != decimal.Truncate(value))
            return new Figure(null, "E_NOT_INTEGER", false);
        return type == ColumnType.Count && value < 0 ? new Figure(null, "E_NEGATIVE", false) : new Figure(value, null, false);
    }

    /// <summary>What a column of this type expects, in words.</summary>
    public static string Expected(ColumnType type) => type switch
    {
        ColumnType.Count => "a whole number, zero or more",
        ColumnType.WholeNumber => "a whole number",
        _ => "a number written with digits and a decimal point",
    };

    // Nearly every published figure is a few digits.
    private static decimal? FastCount(string text)
    {
        if (text.Length is 0 or > 9) return null;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return null;
            value = (value * 10) + (c - '0');
        }
        return value;
    }

    // 1.2E+03 and 1,234 are numbers to a person; digits may have been lost, so neither is taken for one. 1e999 is no number at all.
    private static bool LooksNumeric(string text) =>
        char.IsAsciiDigit(text.TrimStart('-', '+').FirstOrDefault())
        && text.All(c => char.IsAsciiDigit(c) || ".,+-eE ".Contains(c, StringComparison.Ordinal))
        && (!double.TryParse(text, CultureInfo.InvariantCulture, out var value) || double.IsFinite(value));
}
