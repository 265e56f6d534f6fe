using System.Text.Json;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Shards;

/// <summary>shard.json: which part of which release a folder holds.</summary>
/// <param name="RunId">The release that it is a part of.</param>
/// <param name="Shard">Which shard, from 1.</param>
/// <param name="Of">How many shards there are.</param>
/// <param name="Recipe">The release, so that it can be put together.</param>
/// <param name="Files">Partitions with their hashes.</param>
public sealed record ShardManifest(string RunId, int Shard, int Of, ReleaseRecipe Recipe, IReadOnlyList<ReleaseFile> Files)
{
    public const string FileName = "shard.json";

    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ShardManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new NotFoundException($"{folder}: found no {FileName}, expected the output of 'phiunit project --shard I/N --out DIR'.");
        try
        {
            return JsonSerializer.Deserialize<ShardManifest>(Durable.ReadText(path), Json.Indented) ?? throw new InvalidDataException($"{path}: found nothing, expected a shard.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: found no shard of a release ({e.Message}).", e);
        }
    }
}
