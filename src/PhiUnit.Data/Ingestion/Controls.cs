using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Holds the figures against the publisher's own totals and identities.</summary>
internal static class Controls
{
    public static void Check(TableReading reading)
    {
        foreach (var control in reading.Contract.Controls)
        {
            switch (control.Rule)
            {
                case ControlRule.AllAges when reading.Table.Find("age") is null: AllAgesColumn(reading, control); break;
                case ControlRule.AllAges: AllAgesRows(reading, control); break;
                case ControlRule.RowTotal: RowTotal(reading, control); break;
                case ControlRule.CohortIdentity: CohortIdentity.Check(reading, control); break;
                case ControlRule.ComponentsIdentity: ComponentsIdentity.Check(reading, control); break;
                case ControlRule.NetMigration when reading.Table.Find("flow") is null:
                    ComponentsIdentity.CheckNets(reading, control); break;
                case ControlRule.NetMigration: FlowRows(reading, control); break;
            }
        }
    }

    private static void AllAgesColumn(TableReading reading, ContractControl control)
    {
        var total = reading.Table.Values.FirstOrDefault(v => v.Column.Role == "all_ages");
        if (total is null) return;
        foreach (var row in reading.Table.Rows)
        {
            var figures = reading.Table.Values.Where(v => v.Column.Ages is not null).Select(v => Value(reading, row, v)).ToList();
            if (figures.Contains(null) || Value(reading, row, total) is not { } published) continue;
            var sum = figures.Sum()!.Value;
            if (Math.Abs(sum - published) > control.Tolerance) Differs(reading, row.Number, total, published, sum, "the sum of the ages");
        }
    }

    private static void AllAgesRows(TableReading reading, ContractControl control)
    {
        var keys = reading.Contract.Key.Where(k => k != "age").ToList();
        var sums = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        for (var i = 0; i < reading.Table.Rows.Count; i++)
        {
            if (reading.Kinds[i] is RowKind.AllAges or RowKind.Other) continue;
            var row = reading.Table.Rows[i];
            var key = RowKeys.KeyOf(reading.Table, row, keys);
            if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new decimal[reading.Table.Values.Count];
            for (var v = 0; v < sum.Length; v++) sum[v] += Value(reading, row, reading.Table.Values[v]) ?? 0;
        }
        for (var i = 0; i < reading.Table.Rows.Count; i++)
        {
            if (reading.Kinds[i] != RowKind.AllAges) continue;
            var row = reading.Table.Rows[i];
            if (!sums.TryGetValue(RowKeys.KeyOf(reading.Table, row, keys), out var sum)) continue;
            for (var v = 0; v < sum.Length; v++)
                if (Value(reading, row, reading.Table.Values[v]) is { } published && Math.Abs(sum[v] - published) > control.Tolerance)
                    Differs(reading, row.Number, reading.Table.Values[v], published, sum[v], "the sum of the ages");
        }
    }

    private static void RowTotal(TableReading reading, ContractControl control)
    {
        if (reading.Table.Values.FirstOrDefault(v => v.Column.Role == "total") is not { } total) return;
        foreach (var row in reading.Table.Rows)
        {
            var sum = reading.Table.Values.Where(v => v != total).Sum(v => Value(reading, row, v) ?? 0);
            if (row.Trimmed(total.Index).Length > 0 && Value(reading, row, total) is { } published && Math.Abs(sum - published) > control.Tolerance)
                Differs(reading, row.Number, total, published, sum, "the sum of its years");
        }
    }

    private static void FlowRows(TableReading reading, ContractControl control)
    {
        var keys = reading.Contract.Key.Where(k => k != "flow").ToList();
        var byFlow = reading.Table.Rows.ToLookup(r => reading.Table.Text(r, "flow").ToUpperInvariant());
        var ins = byFlow["IN"].ToDictionary(r => RowKeys.KeyOf(reading.Table, r, keys));
        var outs = byFlow["OUT"].ToDictionary(r => RowKeys.KeyOf(reading.Table, r, keys));
        foreach (var net in byFlow["NET"])
        {
            var key = RowKeys.KeyOf(reading.Table, net, keys);
            if (!ins.TryGetValue(key, out var inward) || !outs.TryGetValue(key, out var outward)) continue;
            foreach (var column in reading.Table.Values)
                if (Value(reading, net, column) is { } published &&
                    Value(reading, inward, column) - Value(reading, outward, column) is { } sum &&
                    Math.Abs(sum - published) > control.Tolerance)
                    Differs(reading, net.Number, column, published, sum, "in less out");
        }
    }

    /// <summary>The figure of a cell; null where there is none (reported elsewhere if it should be there).</summary>
    internal static decimal? Value(TableReading reading, TextRow row, BoundColumn column) =>
        Figure.Read(row.Trimmed(column.Index), column.Column.Type, reading.Contract).Value;

    internal static void Differs(TableReading reading, int row, BoundColumn column, decimal published, decimal sum, string what) =>
        reading.Notes.Add("E_CONTROL", row, column, $"{Show(published)} (difference {Show(published - sum)})", $"{Show(sum)}, {what}",
            "A figure of the row is wrong or was changed; export the table again.");

    private static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
