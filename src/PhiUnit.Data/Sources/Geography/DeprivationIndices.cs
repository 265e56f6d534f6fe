using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Geography;

/// <summary>MHCLG English Indices of Deprivation: the edition follows from the LSOAs it is on (2011: 2019, 2021: 2025), or from its summary measures.</summary>
public sealed class DeprivationIndices : ISource
{
    public IReadOnlyList<string> Contracts => ["imd_lsoa", "imd_area"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var isNew = table.Contract.Name == "imd_lsoa"
            ? table.Find("area")!.Header.Contains("21", StringComparison.Ordinal)
            : table.Values.Any(v => v.Header.StartsWith("imd_", StringComparison.OrdinalIgnoreCase) || v.Header.StartsWith("imd25", StringComparison.OrdinalIgnoreCase));
        return new TableContext(new Dictionary<string, string> { ["edition"] = isNew ? "2025" : "2019" });
    }
}
