using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Export;

/// <summary>What a column of an output means (Reference/Export/columns.csv).</summary>
/// <param name="Table">The table; * for a column that means the same in all.</param>
/// <param name="Column">Its name.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Rounding">Quantity of Reference/Export/rounding.csv by which it is published, or empty.</param>
/// <param name="Empty">Shorthand for an empty cell: x or z.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record ColumnAbout(string Table, string Column, string Title, string Unit, string Rounding, string Empty, string Meaning)
{
    const string Everywhere = "*";

    static readonly Lazy<Dictionary<(string, string), ColumnAbout>> Embedded = new(() => ReferenceTable.Rows("Export.columns.csv", row => new ColumnAbout(
        row["table"]!, row["column"]!, row["title"]!, row["unit"]!, row["rounding"]!, row["empty"]!, row["about"]!)).ToDictionary(c => (c.Table, c.Column)));

    public static IEnumerable<ColumnAbout> All => Embedded.Value.Values;

    /// <summary>What the file says of a column; its bare name where it says nothing yet.</summary>
    public static ColumnAbout Of(string table, string column) =>
        Embedded.Value.GetValueOrDefault((table, column)) ?? Embedded.Value.GetValueOrDefault((Everywhere, column))
        ?? new(table, column, column, "", "", "x", "");

    /// <summary>The column that holds the rounded figures and stands beside this one; null where figures are shown as they are.</summary>
    public ColumnAbout? RoundedBeside
    {
        get
        {
            if (Rounding.Length == 0) return null;
            var rule = Export.Rounding.Of(Rounding);
            return this with
            {
                Column = $"{Column}_rounded",
                Title = $"{Title}, rounded",
                Rounding = "",
                Meaning = FormattableString.Invariant($"{Column} rounded to the nearest {rule.Nearest} {rule.Unit}"),
            };
        }
    }
}
