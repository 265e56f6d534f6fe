using System.Globalization;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Housing;

/// <summary>
/// ONS household projections for England, tables 406 (households), 414 (by age of reference person), 426 (household population) and 427
/// (average size).
/// They run 25 years from the base year, so the base year is the newest year less 25.
/// </summary>
public sealed class HouseholdProjections : ISource
{
    private const int Horizon = 25;

    public IReadOnlyList<string> Contracts => ["household_projection", "household_population", "household_by_age", "household_size"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var newest = table.Values.Max(v => int.Parse(v.Keys["year"], CultureInfo.InvariantCulture));
        return new TableContext(new Dictionary<string, string>
        {
            ["base_year"] = (newest - Horizon).ToString(CultureInfo.InvariantCulture),
            ["table"] = table.Contract.Name,
        });
    }
}
