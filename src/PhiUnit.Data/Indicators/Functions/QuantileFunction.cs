using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats quantile.</summary>
sealed class QuantileFunction : IIndicatorFunction
{
    public string Name => "quantile";

    public FunctionGuide Guide { get; } = new(
        "Assigns areas to quantiles of a value, within each group.",
        "area (once in a group), value (any unit).",
        "quantile = N + 1 − ⌈(n + 1 − r) N ÷ n⌉, at least 1; n values present, r the least rank among equal values, in whole numbers. "
        + "Fewer values than quantiles: none is assigned. count = n.",
        "OHID, PHEindicatormethods 2.1.0, phe_quantile.",
        "--quantiles 5 --first highest");

    public IndicatorSettings Settings => IndicatorSettings.Quantiles | IndicatorSettings.First;

    public IndicatorColumns Columns(IndicatorOptions options) => new(["area", "value"], [], ["area"]);

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => ["quantile"];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var values = table.Numbers("value", NumberRule.Any);
        foreach (var group in table.Groups) CheckAreas(table, group);
        table.Faults.ThrowIfAny();
        var results = new IndicatorResult[table.RowCount];
        foreach (var group in table.Groups) Assign(group, values, options, results);
        return results;
    }

    static void Assign(IndicatorGroup group, double[] values, IndicatorOptions options, IndicatorResult[] results)
    {
        var quantiles = new int[group.Rows.Count];
        var number = options.Quantiles ?? 10;
        QuantileAssignment.Assign([.. group.Rows.Select(r => values[r])], number, options.HighestFirst, quantiles);
        var present = group.Rows.Count(r => !double.IsNaN(values[r]));
        for (var i = 0; i < quantiles.Length; i++)
        {
            var row = group.Rows[i];
            var result = results[row] = new(row) { Value = values[row], Count = present, Method = $"1 = {(options.HighestFirst ? "highest" : "lowest")}" };
            if (quantiles[i] != QuantileAssignment.None) result.Extra = [(double)quantiles[i]];
            else if (double.IsNaN(values[row])) result.Note("[x] empty: value");
            else result.Note(string.Create(CultureInfo.InvariantCulture, $"[z] {present} values are fewer than {number} quantiles"));
        }
    }

    /// <summary>An area twice in a group is a fault.</summary>
    public static void CheckAreas(IndicatorTable table, IndicatorGroup group)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in group.Rows)
        {
            var area = table.Text(row, "area");
            if (!seen.TryAdd(area, row))
                table.Refuse("E_AREA_TWICE", row, "area", $"{Note.Shown(area)} again in the same group (line {table.Line(seen[area])} has it)", "every area once in a group");
        }
    }
}
