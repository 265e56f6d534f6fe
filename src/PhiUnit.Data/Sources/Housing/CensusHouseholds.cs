using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>Census 2021: households by local authority. Rows and headers say everything.</summary>
public sealed class CensusHouseholds : ISource
{
    public IReadOnlyList<string> Contracts => ["census_households"];

    public TableContext Context(BoundTable table, NoteList notes) => TableContext.Empty;
}
