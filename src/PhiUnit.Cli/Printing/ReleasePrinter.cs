using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints what a release came to, its checks first.</summary>
static class ReleasePrinter
{
    public static void Print(PublishedRelease release, Session session)
    {
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { release.RunId, release.Folder, release.IsNew, release.Checks }, Json.Indented)}");
            return;
        }
        Print(release, release.IsNew);
    }

    /// <summary>Prints the checks, and whether the release is current for the first time.</summary>
    public static void Print(PublishedRelease release, bool isPublished)
    {
        PrintChecks(release.Checks);
        Terminal.Print($"Release {release.RunId} is {(isPublished ? "published" : "unchanged")}: {Path.GetRelativePath(".", release.Folder)}");
    }

    /// <summary>The figure of a check in its own words: a largest difference, or a number of failing rows.</summary>
    static string Figure(string name, double figure) => name switch
    {
        "components_balance_in_every_cell" => FormattableString.Invariant($"largest residual {figure:0.0e+0} people"),
        "health_index_composites_against_published_scores" => FormattableString.Invariant($"largest difference {figure:0.000} points"),
        _ => FormattableString.Invariant($"{figure:0} rows fail"),
    };

    /// <summary>Checks of the loaded figures in one line when all of them hold, every other one by itself.</summary>
    static void PrintChecks(IReadOnlyList<ReleaseCheck> checks)
    {
        var figures = checks.Where(c => c.IsOfLoadedFigures).ToList();
        if (figures.All(c => c.Outcome == "ok")) Terminal.Print($"  ok     {figures.Count} checks of the loaded figures: no row fails");
        else figures.ForEach(PrintCheck);
        foreach (var check in checks.Where(c => !c.IsOfLoadedFigures)) PrintCheck(check);
    }

    static void PrintCheck(ReleaseCheck check)
    {
        var (name, scenario) = check.Name.Split(':') is [var n, var s] ? (n, $" ({s})") : (check.Name, "");
        Terminal.Print($"  {(check.Outcome == "ok" ? "ok    " : "FAILED")} {name.Replace('_', ' ')}{scenario}: {Figure(name, check.Figure)}");
    }
}
