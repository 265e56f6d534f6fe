using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>MHCLG live table 122: net additional dwellings by authority and financial year. Rows and headers say everything.</summary>
public sealed class NetAdditionalDwellings : ISource
{
    public IReadOnlyList<string> Contracts => ["net_additional_dwellings"];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
