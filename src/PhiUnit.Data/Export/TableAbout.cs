using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Export;

/// <summary>Title and meaning of a table of an output (Reference/Export/tables.csv).</summary>
public sealed record TableAbout(string Table, string Title, string About)
{
    static readonly Lazy<IReadOnlyList<TableAbout>> Embedded =
        new(() => ReferenceTable.Rows("Export.tables.csv", row => new TableAbout(row["table"]!, row["title"]!, row["about"]!)));

    public static IReadOnlyList<TableAbout> All => Embedded.Value;

    /// <summary>What the file says of a table; its bare name where it says nothing yet.</summary>
    public static TableAbout Of(string table) => All.FirstOrDefault(t => t.Table == table) ?? new(table, table, "");
}
