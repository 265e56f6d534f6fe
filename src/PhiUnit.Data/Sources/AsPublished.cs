using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources;

/// <summary>Every table whose rows and headers say everything: nothing beyond its contract is needed.</summary>
public sealed class AsPublished : ISource
{
    public IReadOnlyList<string> Contracts => [];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
