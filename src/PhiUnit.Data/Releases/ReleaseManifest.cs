using System.Text.Json;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>manifest.json: what a release was made of, by what, when, and the hash of each of its files.</summary>
public sealed record ReleaseManifest
{
    public const string FileName = "manifest.json";

    public required string RunId { get; init; }
    public required string CodeVersion { get; init; }
    public required IReadOnlyList<string> Scenarios { get; init; }
    public required IReadOnlyList<ReleaseInput> Inputs { get; init; }
    public required IReadOnlyList<ReleaseFile> Files { get; init; }
    public required IReadOnlyList<string> Attribution { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required DateTimeOffset Finished { get; init; }

    /// <summary>How to make it again; null in a release of an earlier version.</summary>
    public ReleaseRecipe? Recipe { get; init; }

    /// <summary>Reads the manifest of a release.</summary>
    /// <exception cref="InvalidDataException">It is no manifest.</exception>
    public static ReleaseManifest Read(string folder) => Parse(Path.Combine(folder, FileName));

    internal static void Write(ReleaseContents contents, string folder, DateTimeOffset started, DateTimeOffset finished)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => f != FileName)
            .Order(StringComparer.Ordinal);
        var manifest = new ReleaseManifest
        {
            RunId = contents.RunId,
            CodeVersion = Data.CodeVersion.Text,
            Scenarios = [.. contents.Runs.Select(r => r.Scenario.Name)],
            Inputs = contents.Inputs,
            Files = [.. files.Select(f => ReleaseFile.Of(folder, f))],
            Attribution = ["Source: Office for National Statistics / MHCLG / OHID, licensed under the Open Government Licence v3.0"],
            Started = started,
            Finished = finished,
            Recipe = contents.Recipe,
        };
        FaultHook.Write();
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(manifest, Json.Indented) + "\n");
    }

    internal static ReleaseManifest Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ReleaseManifest>(Durable.ReadText(path), Json.Indented)
                ?? throw new InvalidDataException($"{path}: found nothing, expected the manifest of a release.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: found no manifest of a release ({e.Message}).", e);
        }
    }
}
