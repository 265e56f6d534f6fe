using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Ons;

/// <summary>ONS subnational population projections, table Z1: single years of age; the first year column is the base year.</summary>
public sealed class SubnationalProjection : ISource
{
    public IReadOnlyList<string> Contracts => ["snpp"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var others = table.Rows.Select(r => table.Text(r, "component"))
            .Where(c => !c.Equals("Population", StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        if (others.Count > 0)
            notes.Add("N_COMPONENT", null, table.Find("component"), $"rows of {string.Join(", ", others)} beside the population",
                "rows of population",
                "They were kept apart and not added to the population.");
        return new TableContext(new Dictionary<string, string> { ["base_year"] = table.Values.Min(v => v.Keys["year"])! });
    }
}
