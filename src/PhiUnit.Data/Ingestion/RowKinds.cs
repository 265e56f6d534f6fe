using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Tells figures from the totals and controls that publishers put between them.</summary>
internal static class RowKinds
{
    /// <param name="table">The table, or a slice of it.</param>
    /// <param name="hasSexes">Whether females or males stand anywhere in the whole table; null: as in these rows.</param>
    public static RowKind[] Of(BoundTable table, bool? hasSexes)
    {
        hasSexes ??= table.Find("sex") is { Column.Type: ColumnType.Sex } sex && table.Rows.Any(r => SexLabel.Parse(r.Trimmed(sex.Index)) is "female" or "male");
        return [.. table.Rows.Select(r => KindOf(table, r, hasSexes.Value))];
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
