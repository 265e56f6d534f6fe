using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>How scores of the Health Index moved.</summary>
static class IndexMovement
{
    public static int NewestYear(PlacePack pack) => pack.Report.Index.Max(s => s.Year);

    public static int FirstYear(PlacePack pack) => pack.Report.Index.Min(s => s.Year);

    /// <summary>As published where ONS did, otherwise as computed.</summary>
    public static double Shown(PlaceScore score) => score.Published ?? score.Score;

    public static PlaceScore? Of(PlacePack pack, string code, int year) => pack.Report.Index.FirstOrDefault(s => s.Code == code && s.Year == year);

    /// <summary>Indicators by how far their scores moved in the newest year, furthest first.</summary>
    public static IEnumerable<(string Name, double Score, double Change)> Indicators(PlacePack pack)
    {
        if (pack.Report.Index.Count == 0) return [];
        var year = NewestYear(pack);
        return from now in pack.Report.Index.Where(s => s.Level == "indicator" && s.Year == year)
               let before = Of(pack, now.Code, year - 1)
               where before is not null
               let change = now.Score - before.Score
               orderby Math.Abs(change) descending, now.Code
               select (now.Name, now.Score, change);
    }

    public static (string Name, double Score, double Change)? Largest(PlacePack pack) =>
        Indicators(pack).Where(i => i.Change != 0).Select(i => ((string, double, double)?)i).FirstOrDefault();
}
