namespace PhiUnit.Data.Export;

/// <summary>Title and meaning of a table of an output (Reference/Export/tables.csv).</summary>
public sealed record TableAbout(string Table, string Title, string About)
{
    static readonly Lazy<IReadOnlyList<TableAbout>> Embedded =
        new(() => ExportReference.Rows("tables.csv", row => new TableAbout(row["table"]!, row["title"]!, row["about"]!)));

    public static IReadOnlyList<TableAbout> All => Embedded.Value;

    /// <exception cref="ArgumentException">The file says nothing of it.</exception>
    public static TableAbout Of(string table) => All.FirstOrDefault(t => t.Table == table)
        ?? throw new ArgumentException($"{table} found; a table of Reference/Export/tables.csv expected.", nameof(table));
}
