using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>releases/stale.json: what the current release rests on that failed since. It stands beside the releases, which never change.</summary>
public static class StaleMarks
{
    /// <summary>The marks of the last night; none where all was well.</summary>
    public static IReadOnlyList<StaleMark> Read(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        try
        {
            return File.Exists(PathOf(workspace)) ? JsonSerializer.Deserialize<Marks>(Durable.ReadText(PathOf(workspace)), Json.Indented)?.Stale ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    internal static void Write(Workspace workspace, string runId, IReadOnlyList<StaleMark> marks)
    {
        var text = JsonSerializer.Serialize(new Marks(runId, marks), Json.Indented) + "\n";
        if (!File.Exists(PathOf(workspace)) || Durable.ReadText(PathOf(workspace)) != text) Durable.WriteText(PathOf(workspace), text);
    }

    static string PathOf(Workspace workspace) => Path.Combine(workspace.ReleasesFolder, "stale.json");

    sealed record Marks(string RunId, IReadOnlyList<StaleMark> Stale);
}
