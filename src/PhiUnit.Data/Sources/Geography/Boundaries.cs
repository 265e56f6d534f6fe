using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Geography;

/// <summary>ONS boundaries as GeoJSON: the level and its vintage stand in the name of the code property (ltla24_code).</summary>
public sealed partial class Boundaries : ISource
{
    public IReadOnlyList<string> Contracts => ["boundary"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var match = Property().Match(table.Find("area")!.Header);
        return new TableContext(new Dictionary<string, string>
        {
            ["level"] = Level(match.Groups["level"].Value.ToLowerInvariant()),
            ["vintage"] = "20" + match.Groups["vintage"].Value,
        });
    }

    // The Open Geography Portal says LAD and WD for what other copies call ltla and ward.
    private static string Level(string prefix) => prefix switch { "lad" => "ltla", "wd" => "ward", _ => prefix };

    [GeneratedRegex(@"^(?<level>[A-Za-z]+)(?<vintage>\d\d)")]
    private static partial Regex Property();
}
