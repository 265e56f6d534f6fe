using System.Globalization;
using System.Text.RegularExpressions;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of a table of periods, [row].</summary>
sealed partial class TrendFigures(IndicatorTable table)
{
    readonly double[] _values = table.Numbers("value", NumberRule.Any);
    readonly double[] _lower = table.Numbers("lower", NumberRule.Any);
    readonly double[] _upper = table.Numbers("upper", NumberRule.Any);
    readonly double[]? _counts = table.OptionalNumbers("count", NumberRule.NotNegative);
    readonly double[]? _denominators = table.OptionalNumbers("denominator", NumberRule.Positive);

    public bool IsValid(int row) => !double.IsNaN(_values[row] + _lower[row] + _upper[row]);

    public double[] Values(int[] rows) => Array.ConvertAll(rows, r => _values[r]);

    public double[] StandardErrors(int[] rows) => Array.ConvertAll(rows, r => (_upper[r] - _lower[r]) / IndicatorParameters.Default.TrendIntervalWidth);

    /// <summary>Rows of a group in order of time; periods that cannot be ordered, or stand twice, and reversed limits are faults.</summary>
    public int[] Ordered(IndicatorTable table, IndicatorGroup group)
    {
        foreach (var row in group.Rows) Check(table, row);
        foreach (var same in group.Rows.GroupBy(r => table.Text(r, "period"), StringComparer.Ordinal).Where(g => g.Count() > 1))
            table.Refuse("E_PERIOD_TWICE", same.Skip(1).First(), "period", $"'{same.Key}' again in the same group", "every period once in a group");
        return [.. group.Rows.OrderBy(r => table.Text(r, "period"), StringComparer.Ordinal)];
    }

    /// <summary>Why these periods have no trend; null when they have.</summary>
    public string? Obstacle(IndicatorTable table, int[] rows)
    {
        if (Array.FindIndex(rows, r => _upper[r] == _lower[r]) is >= 0 and var exact)
            return $"[z] limits of {table.Text(rows[exact], "period")} are equal: its weight is not known";
        return Array.FindIndex(rows, r => _counts is not null && _denominators is not null && _counts[r] == _denominators[r]) is >= 0 and var whole
            ? $"[z] the count of {table.Text(rows[whole], "period")} is its denominator"
            : null;
    }

    void Check(IndicatorTable table, int row)
    {
        var period = table.Text(row, "period");
        if (!StartsWithYear().IsMatch(period)) table.Refuse("E_PERIOD", row, "period", Note.Shown(period), "a year, or text that starts with one, such as 2019/20");
        if (_lower[row] > _upper[row])
            table.Refuse("E_LIMITS_REVERSED", row, "lower", _lower[row].ToString("R", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"at most upper, {_upper[row]:R}"));
    }

    [GeneratedRegex(@"^\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithYear();
}
