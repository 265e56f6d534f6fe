using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Components by age at the end of the step: over all ages of a place and sex, start + births - deaths + net migration + other changes = end.
/// Source: ONS, Mid-year population estimates, detailed time series (MYEB2).
/// </summary>
internal static class CohortIdentity
{
    private static readonly (string Role, int Sign)[] Terms =
    [
        ("births", 1), ("deaths", -1), ("internal_in", 1), ("internal_out", -1), ("international_in", 1), ("international_out", -1),
        ("special", 1), ("unattributable", 1), ("other", 1),
    ];

    public static void Check(TableReading reading, ContractControl control)
    {
        foreach (var rows in reading.Table.Rows.GroupBy(r => RowKeys.KeyOf(reading.Table, r, ["place", "sex"])))
            foreach (var step in ComponentsIdentity.StepsOf(reading.Table))
                Check(reading, control, rows, step);
    }

    private static void Check(TableReading reading, ContractControl control, IGrouping<string, TextRow> rows, Dictionary<string, BoundColumn> step)
    {
        decimal start = 0, end = 0;
        foreach (var row in rows)
        {
            if (Controls.Value(reading, row, step["start"]) is not { } before || Controls.Value(reading, row, step["end"]) is not { } after) return;
            (start, end) = (start + before, end + after);
            foreach (var (role, sign) in Terms)
                if (step.TryGetValue(role, out var column)) start += sign * (Controls.Value(reading, row, column) ?? 0);
        }
        if (Math.Abs(end - start) <= control.For(reading.Table.Text(rows.First(), "place"))) return;
        reading.Notes.Add("E_IDENTITY", rows.First().Number, step["end"],
            string.Create(CultureInfo.InvariantCulture, $"{end} for {rows.Key} over all ages, while start + births - deaths + net migration + other is {start}"),
            "start + births - deaths + net migration + other = end", "A component of these rows is wrong; export the table again.");
    }
}
