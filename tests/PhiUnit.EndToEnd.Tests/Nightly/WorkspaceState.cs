using System.Security.Cryptography;
using System.Text;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>Everything in a workspace that the next night goes by: the name and bytes of every file, but for the times and words that tell people how the last night ended.</summary>
static class WorkspaceState
{
    static readonly string[] Told = ["ledger.csv", "status.json", "writer.json", "writer.lock"];

    public static string Of(string folder)
    {
        var text = new StringBuilder(new Ledger(new Workspace(folder)).All()[^1].Outcome);
        foreach (var path in Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            // nights/START/: report and log.
            var isOfNight = Path.GetDirectoryName(Path.GetDirectoryName(name)) == "nights" || Path.GetDirectoryName(name) == "nights" && Directory.Exists(path);
            if (isOfNight || Told.Contains(name)) continue;
            text.Append('\n').Append(name).Append(' ').Append(File.Exists(path) ? Hash(path) : "folder");
        }
        return text.ToString();
    }

    static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Path.GetFileName(path) == "history.csv" ? string.Join('\n', File.ReadLines(path).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..])) : Convert.ToHexString(SHA256.HashData(file));
    }
}
