using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Holds the figures against the publisher's own totals and identities.</summary>
internal static class Controls
{
    public static void Check(TableReading reading)
    {
        NoteTotals(reading);
        foreach (var control in reading.Contract.Controls)
        {
            switch (control.Rule)
            {
                case ControlRule.AllAges when reading.Table.Find("age") is null: AllAgesColumn(reading, control); break;
                case ControlRule.AllAges: AllAgesRows(reading, control); break;
                case ControlRule.Persons: PersonsRows(reading, control); break;
                case ControlRule.RowTotal: TotalColumn(reading, control); break;
                case ControlRule.CohortIdentity: CohortIdentity.Check(reading, control); break;
                case ControlRule.ComponentsIdentity: ComponentsIdentity.Check(reading, control); break;
                case ControlRule.NetMigration when reading.Table.Find("flow") is null:
                    ComponentsIdentity.CheckNets(reading, control); break;
                case ControlRule.NetMigration: FlowRows(reading, control); break;
            }
        }
    }

    private static void NoteTotals(TableReading reading)
    {
        if (reading.Kinds.Contains(RowKind.Persons))
            reading.Notes.Add("N_TOTALS", null, reading.Table.Find("sex"), "rows of persons beside females and males", "one or the other",
                "The rows of persons serve as a control and were not added.");
        if (reading.Kinds.Contains(RowKind.AllAges) && reading.Table.Find("age") is { Column.Totals: false } age)
            reading.Notes.Add("N_TOTALS", null, age, "rows of all ages beside single years", "single years of age",
                "The rows of all ages serve as a control and were not added.");
        for (var i = 0; i < reading.Kinds.Length; i++)
            if (reading.Kinds[i] == RowKind.Elsewhere) reading.Before.Elsewhere.Add(reading.Table.Rows[i].Number);
    }

    /// <summary>Says how many rows are of areas outside England.</summary>
    public static void NoteElsewhere(TableReading reading)
    {
        if (reading.Before.Elsewhere is { Count: > 0 } elsewhere)
            reading.Notes.Add("I_ELSEWHERE", elsewhere.First, reading.Table.Find("place"),
                $"{elsewhere.Count.ToString(CultureInfo.InvariantCulture)} rows of areas outside England", "areas in England",
                "They were loaded; the count of facts is that of England.");
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

    private static void TotalColumn(TableReading reading, ContractControl control)
    {
        if (reading.Table.Values.FirstOrDefault(v => v.Column.Role == "total") is not { } total) return;
        var what = reading.Table.Values[0].Keys.ContainsKey("period") ? "the sum of its years" : "the sum of its other columns";
        foreach (var row in reading.Table.Rows)
        {
            if (Value(reading, row, total) is not { } published) continue;
            var sum = reading.Table.Values.Where(v => v.Column.Fact).Sum(v => Value(reading, row, v) ?? 0);
            if (Math.Abs(sum - published) > control.Tolerance) Differs(reading, row.Number, total, published, sum, what);
        }
    }

    // Only where both sexes stand beside the persons.
    private static void PersonsRows(TableReading reading, ContractControl control)
    {
        if (!reading.Kinds.Contains(RowKind.Persons)) return;
        var keys = reading.Contract.Key.Where(k => k != "sex").ToList();
        var sexes = Enumerable.Range(0, reading.Kinds.Length).Where(i => reading.Kinds[i] is RowKind.Fact or RowKind.Elsewhere)
            .ToLookup(i => RowKeys.KeyOf(reading.Table, reading.Table.Rows[i], keys), i => reading.Table.Rows[i]);
        for (var i = 0; i < reading.Kinds.Length; i++)
        {
            if (reading.Kinds[i] != RowKind.Persons) continue;
            var row = reading.Table.Rows[i];
            var both = sexes[RowKeys.KeyOf(reading.Table, row, keys)].ToList();
            if (both.Count != 2) continue;
            foreach (var column in reading.Table.Values)
                if (Value(reading, row, column) is { } published && both.Sum(b => Value(reading, b, column)) is { } sum && Math.Abs(sum - published) > control.Tolerance)
                    Differs(reading, row.Number, column, published, sum, "females and males");
        }
    }

    private static void AllAgesRows(TableReading reading, ContractControl control)
    {
        if (!reading.Kinds.Contains(RowKind.AllAges)) return;
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
