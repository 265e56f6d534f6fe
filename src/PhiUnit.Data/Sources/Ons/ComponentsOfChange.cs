using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Ons;

/// <summary>ONS components of population change: MYE3 (one step), MYEB3 (a series of steps) and MYEB2 (by sex and age). The year is the one in which the step
/// ends.</summary>
public sealed class ComponentsOfChange : ISource
{
    public IReadOnlyList<string> Contracts => ["mye3", "myeb2", "myeb3"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var start = table.Values.FirstOrDefault(v => v.Column.Role == "population_start")?.Keys["start_year"];
        var end = table.Values.FirstOrDefault(v => v.Column.Role == "population_end")?.Keys["end_year"];
        return new TableContext(end is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["year"] = end })
        {
            ColumnKeys = c => c.Column.Role == "population_start"
                ? new Dictionary<string, string> { ["component"] = c.Column.Role, ["year"] = start! }
                : new Dictionary<string, string> { ["component"] = c.Column.Role },
        };
    }
}
