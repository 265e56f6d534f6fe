using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>A council's housing trajectory, long or with one column per financial year (the layout is PhiUnit's own).</summary>
public sealed class HousingTrajectory : ISource
{
    public IReadOnlyList<string> Contracts => ["housing_trajectory", "housing_trajectory_wide"];

    /// <summary>An empty cell beside figures means none planned; a row without any figure says nothing, and is held back.</summary>
    public RowChoice Choose(BoundTable table, NoteList notes)
    {
        if (table.Contract.Name != "housing_trajectory_wide") return new(table, 0);
        var silent = table.Rows.Where(r => table.Values.All(v => table.Contract.Nil.Contains(r.Trimmed(v.Index)))).Select(r => r.Number).ToHashSet();
        foreach (var row in silent)
            notes.Add("Q_NO_FIGURE", row, table.Values[0], "no figure in any year of the row", "a figure in at least one year",
                "The row was held back and is not used: nothing planned is written 0. Fill it in, or leave the site out.");
        return new(silent.Count == 0 ? table : table.Where(r => !silent.Contains(r.Number)), silent.Count);
    }

    public TableContext Context(BoundTable table, NoteList notes)
    {
        if (table.Contract.Name != "housing_trajectory_wide") return TableContext.Empty;
        foreach (var twice in table.Values.Where(v => v.Keys.ContainsKey("period")).GroupBy(v => FinancialYear.EndOf(v.Keys["period"])).Where(g => g.Count() > 1))
            notes.Add("E_DUPLICATE_COLUMN", table.Header.Number, twice.Last(), $"the financial year that {twice.First().Header} names as well", "each financial year once",
                "Which of the two is right cannot be known; correct the headers.");
        notes.Add("N_UNPIVOT", table.Header.Number, null, "one column per financial year", "one row per site and financial year",
                "The columns were turned into rows.");
        return TableContext.Empty;
    }
}
