using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.HealthIndex;

/// <summary>Mid-year populations by which the Health Index weighs areas.</summary>
public sealed class PopulationWeights : ISource
{
    public IReadOnlyList<string> Contracts => ["health_index_population"];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
