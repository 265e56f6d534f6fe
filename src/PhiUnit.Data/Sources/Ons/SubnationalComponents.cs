using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Ons;

/// <summary>ONS subnational population projections, tables 3 and 5: components by area, and by sex on a sheet each. The base year is the first column.</summary>
public sealed partial class SubnationalComponents : ISource
{
    public IReadOnlyList<string> Contracts => ["snpp_component"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var sex = table.Names.Select(n => Sex().Match(n)).FirstOrDefault(m => m.Success)?.Value ?? "persons";
        return new TableContext(new Dictionary<string, string> { ["sex"] = SexLabel.Parse(sex)!, ["base_year"] = table.Values.Min(v => v.Keys["year"])! });
    }

    [GeneratedRegex(@"^(persons|females|males)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sex();
}
