using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Tells figures from the totals and controls that publishers put between them.</summary>
internal static class RowKinds
{
    public static RowKind[] Of(BoundTable table)
    {
        var sexes = table.Find("sex") is { Column.Type: ColumnType.Sex } sex
            ? table.Rows.Select(r => SexLabel.Parse(r.Trimmed(sex.Index))).ToHashSet()
            : [];
        var hasSexes = sexes.Contains("female") || sexes.Contains("male");
        return [.. table.Rows.Select(r => KindOf(table, r, hasSexes))];
    }

    private static RowKind KindOf(BoundTable table, TextRow row, bool hasSexes)
    {
        if (table.Contract.Facts is { } facts && !string.Equals(table.Text(row, facts.Role), facts.Is, StringComparison.OrdinalIgnoreCase))
            return RowKind.Other;
        if (table.Find("age") is { Column.Type: ColumnType.Age } age && AgeLabel.Parse(row.Trimmed(age.Index)) == AgeLabel.All)
            return RowKind.AllAges;
        if (table.Contract.CountsEngland && table.Text(row, "place") is ['W' or 'S' or 'N', ..]) return RowKind.Elsewhere;
        return hasSexes && table.Find("sex") is { Column.Type: ColumnType.Sex } sex && SexLabel.Parse(row.Trimmed(sex.Index)) == "persons"
            ? RowKind.Persons : RowKind.Fact;
    }
}
