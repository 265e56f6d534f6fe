using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>
/// Finds the node that a column of the published workbook holds. A header is the node's name, below the domains followed by
/// the code of the node's parent: "Mental health [Pe]", "Self-harm [Pe2]", "Healthy Lives Domain".
/// </summary>
public sealed class IndexHeader(IndexTree tree)
{
    private readonly ILookup<string, IndexNode> _byName = tree.Nodes.ToLookup(x => Fold(x.Name), StringComparer.Ordinal);

    /// <summary>
    /// Code of the node, or null where the edition has none of that name under that parent, or several where the header
    /// names no parent.
    /// </summary>
    public string? CodeOf(string header)
    {
        var (name, parent) = Split(Fold(header));
        var nodes = _byName[name].Where(x => parent is null || x.Parent == parent).ToList();
        return nodes.Count == 1 ? nodes[0].Code : null;
    }

    /// <summary>Text without spaces at its ends, every run of spaces, no-break spaces and line breaks inside it one space.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Name, string? Parent) Split(string header)
    {
        var open = header.LastIndexOf('[');
        return open > 0 && header.EndsWith(']')
            ? (header[..open].TrimEnd(), header[(open + 1)..^1].Trim())
            : (header, null);
    }
}
