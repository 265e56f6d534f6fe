using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>A council's housing trajectory, long or with one column per financial year (the layout is PhiUnit's own).</summary>
public sealed class HousingTrajectory : ISource
{
    public IReadOnlyList<string> Contracts => ["housing_trajectory", "housing_trajectory_wide"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        if (table.Contract.Name == "housing_trajectory_wide")
            notes.Add("N_UNPIVOT", table.Header.Number, null, "one column per financial year", "one row per site and financial year",
                "The columns were turned into rows.");
        return TableContext.Empty;
    }
}
