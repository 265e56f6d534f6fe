using System.Globalization;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>Counts that cannot be above what they are counted in.</summary>
static class CountCheck
{
    public static void AtMost(IndicatorTable table, double[] counts, double[] denominators, string column)
    {
        for (var row = 0; row < counts.Length; row++)
        {
            if (counts[row] > denominators[row])
                table.Refuse("E_OUT_OF_RANGE", row, "count", counts[row].ToString("R", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"at most the {column}, {denominators[row]:R}"));
        }
    }
}
