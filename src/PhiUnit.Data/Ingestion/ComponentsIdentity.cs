using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Start + births - deaths + internal net + international net + other = end, for every row and year; and in less out equals each net.
/// Source: ONS, Mid-year population estimates, components of change tables MYE3 and MYEB3.
/// </summary>
internal static class ComponentsIdentity
{
    private static readonly (string Role, int Sign)[] Terms =
        [("births", 1), ("deaths", -1), ("internal_net", 1), ("international_net", 1), ("special", 1), ("unattributable", 1), ("other", 1)];

    private static readonly string[] Flows = ["internal", "international"];

    public static void Check(TableReading reading, ContractControl control)
    {
        var fails = false;
        var steps = StepsOf(reading.Table).ToList();
        foreach (var row in reading.Table.Rows)
            foreach (var step in steps)
                fails |= Fails(reading, control, step, row);
        if (fails) reading.Hold();
    }

    /// <summary>In less out equals the published net, where all three are published.</summary>
    public static void CheckNets(TableReading reading, ContractControl control)
    {
        foreach (var step in StepsOf(reading.Table))
            foreach (var flow in Flows)
                if (step.TryGetValue(flow + "_in", out var inward) && step.TryGetValue(flow + "_out", out var outward) &&
                    step.TryGetValue(flow + "_net", out var net))
                    foreach (var row in reading.Table.Rows)
                        if (Value(reading, row, net) is { } published &&
                            Value(reading, row, inward) - Value(reading, row, outward) is { } sum &&
                            Math.Abs(published - sum) > control.For(reading.Table.Text(row, "place")))
                            Controls.Differs(reading, row.Number, net, published, sum, "in less out");
    }

    private static bool Fails(TableReading reading, ContractControl control, Dictionary<string, BoundColumn> step, TextRow row)
    {
        if (Value(reading, row, step["start"]) is not { } sum || Value(reading, row, step["end"]) is not { } end) return false;
        foreach (var (role, sign) in Terms)
            if (step.TryGetValue(role, out var column)) sum += sign * (Value(reading, row, column) ?? 0);
        var place = reading.Table.Text(row, "place");
        if (Math.Abs(end - sum) <= control.For(place)) return false;
        reading.Notes.Add("Q_IDENTITY", row.Number, step["end"],
            $"{Show(end)} for {place}, while start + births - deaths + net migration + other is {Show(sum)} " +
            $"(difference {Show(Math.Abs(end - sum))})", "start + births - deaths + net migration + other = end",
            "A component of the row is wrong; the whole table was held back and is not used. Export it again.");
        return true;
    }

    // MYE3 holds one step; MYEB3 one for every year that has births, starting from the population of the year before.
    internal static IEnumerable<Dictionary<string, BoundColumn>> StepsOf(BoundTable table)
    {
        var single = table.Values.ToLookup(v => v.Column.Role);
        if (single.Contains("population_start"))
        {
            var step = table.Values.ToDictionary(v => v.Column.Role);
            (step["start"], step["end"]) = (step["population_start"], step["population_end"]);
            return [step];
        }
        var byYear = table.Values.GroupBy(v => int.Parse(v.Keys["year"], CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, g => g.ToDictionary(v => v.Column.Role));
        return from y in byYear
               orderby y.Key
               where y.Value.ContainsKey("births") && y.Value.ContainsKey("population")
               let before = byYear.GetValueOrDefault(y.Key - 1)
               where before is not null && before.ContainsKey("population")
               select new Dictionary<string, BoundColumn>(y.Value) { ["start"] = before["population"], ["end"] = y.Value["population"] };
    }

    private static decimal? Value(TableReading reading, TextRow row, BoundColumn column) => Controls.Value(reading, row, column);

    private static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
