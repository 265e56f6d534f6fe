using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Fingertips;

/// <summary>OHID Fingertips all_data csv, with the published header or the renamed one of some copies. England and parents repeat.</summary>
public sealed class IndicatorDownload : ISource
{
    public IReadOnlyList<string> Contracts => ["fingertips"];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
