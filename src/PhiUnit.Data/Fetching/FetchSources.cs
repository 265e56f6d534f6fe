using PhiUnit.Data.Reference;
using YamlDotNet.Serialization.NamingConventions;
using YamlDotNet.Serialization;

namespace PhiUnit.Data.Fetching;

/// <summary>The list of sources; its hosts are the only ones that are ever asked.</summary>
public sealed class FetchSources(IReadOnlyList<FetchSource> listed)
{
    private static readonly Lazy<FetchSources> Embedded = new(ReadEmbedded);

    public static FetchSources Default => Embedded.Value;

    /// <summary>What can be fetched, in the order of the list.</summary>
    public IReadOnlyList<FetchSource> All => [.. listed.Where(s => !s.HostOnly)];

    /// <summary>Host and port of every address in the list.</summary>
    public IReadOnlySet<string> Hosts { get; } = listed.Select(s => new Uri(s.Page).Authority).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="NotFoundException">No source of that name.</exception>
    public FetchSource Find(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ??
        throw new NotFoundException($"No source '{name}'. There are: {string.Join(", ", All.Select(s => s.Name))}.");

    private static FetchSources ReadEmbedded()
    {
        using var text = ReferenceTable.Open("Fetch.sources.yaml");
        return new(new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<FetchSource>>(text));
    }
}
