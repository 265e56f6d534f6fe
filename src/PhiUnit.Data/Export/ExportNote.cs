using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Export;

/// <summary>A note on tables of an output (Reference/Export/notes.csv); notes are referred to by number.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Tables">Tables that it is on; * for all.</param>
/// <param name="Text">The note.</param>
public sealed record ExportNote(int Number, IReadOnlyList<string> Tables, string Text)
{
    static readonly Lazy<IReadOnlyList<ExportNote>> Embedded = new(() => ReferenceTable.Rows("Export.notes.csv",
        row => new ExportNote(row.GetField<int>("number"), row["tables"]!.Split(' '), row["text"]!)));

    public static IReadOnlyList<ExportNote> All => Embedded.Value;

    public bool IsOn(string table) => Tables.Contains("*") || Tables.Contains(table);

    /// <summary>Notes on a table, by number.</summary>
    public static IEnumerable<ExportNote> On(string table) => All.Where(n => n.IsOn(table));

    /// <summary>Marks that stand for a figure that is not shown.</summary>
    public static IReadOnlyList<(string Mark, string Meaning)> Shorthand { get; } = ReferenceTable.Rows("Export.shorthand.csv", row => (row["mark"]!, row["meaning"]!));
}
