using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Makes a release that a test has changed look published: its manifest and seal fit the files again.</summary>
static class Resealed
{
    public static void Release(string folder)
    {
        var path = Path.Combine(folder, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var file in manifest["files"]!.AsArray())
        {
            var content = Path.Combine(folder, file!["path"]!.GetValue<string>());
            file["sha256"] = HashOf(content);
            file["bytes"] = new FileInfo(content).Length;
        }
        File.WriteAllText(path, manifest.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "..", "seals", Path.GetFileName(folder) + ".sha256"), $"{HashOf(path)}  manifest.json\n");
    }

    static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
