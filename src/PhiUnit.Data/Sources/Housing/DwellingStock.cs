using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>MHCLG live table 125, sheet unrounded: dwellings on 31 March by authority. Rows and headers say everything.</summary>
public sealed class DwellingStock : ISource
{
    public IReadOnlyList<string> Contracts => ["dwelling_stock"];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
