using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Releases;

/// <summary>Writes the outlines of the places and their wards, for maps.</summary>
static class BoundaryTable
{
    public static void Write(Store store, string runId, IReadOnlyList<Outline> outlines)
    {
        using var rows = store.Append("main", "boundaries");
        foreach (var outline in outlines)
            rows.Append(runId).Append(outline.Level).Append(outline.Vintage).Append(outline.Area).Append(outline.Name).Append(outline.Place).Append(outline.Geometry).EndRow();
        rows.Close();
    }
}
