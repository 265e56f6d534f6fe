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
        foreach (var check in release.Checks) PrintCheck(check);
        Terminal.Print($"Release {release.RunId} is {(release.IsNew ? "published" : "unchanged")}: {Path.GetRelativePath(".", release.Folder)}");
    }

    static void PrintCheck(ReleaseCheck check)
    {
        var (name, scenario) = check.Name.Split(':') is [var n, var s] ? (n, $" ({s})") : (check.Name, "");
        Terminal.Print($"  {(check.Outcome == "ok" ? "ok    " : "FAILED")} {name.Replace('_', ' ')}{scenario}: {check.Figure:0.###e+0}");
    }
}
