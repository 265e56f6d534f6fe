using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>nights/steps.json: of each step the hash of what it last worked on, so that it is left out when nothing changed.</summary>
sealed class StepKeys
{
    readonly string _path;
    readonly Dictionary<string, string> _keys;

    public StepKeys(Workspace workspace)
    {
        _path = Path.Combine(workspace.NightsFolder, "steps.json");
        _keys = Read(_path);
    }

    /// <summary>A key of inputs and parameters; the build of the code is always part of it.</summary>
    public static string Of(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(CodeVersion.Fingerprint)))));

    /// <summary>What is kept of a step; null for nothing.</summary>
    public string? Find(string step) => _keys.GetValueOrDefault(step);

    public bool Holds(string step, string key) => Find(step) == key;

    public void Set(string step, string key)
    {
        _keys[step] = key;
        Durable.WriteText(_path, JsonSerializer.Serialize(_keys, Json.Indented) + "\n");
    }

    static Dictionary<string, string> Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(Durable.ReadText(path), Json.Indented) ?? [] : [];
        }
        catch (JsonException)
        {
            // Keys that cannot be read leave nothing out.
            return [];
        }
    }
}
