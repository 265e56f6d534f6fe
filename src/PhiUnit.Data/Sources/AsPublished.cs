using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources;

/// <summary>Every table that needs no more than its contract: rows and headers say everything, or the names of the table do by a pattern of the contract.</summary>
public sealed class AsPublished : ISource
{
    public IReadOnlyList<string> Contracts => [];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var keys = new Dictionary<string, string>();
        foreach (var (key, pattern) in table.Contract.Context)
        {
            var match = table.Names.Select(n => Regex.Match(n, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).FirstOrDefault(m => m.Success);
            if (match is not null) keys[key] = match.Groups[^1].Value.ToLowerInvariant();
            else notes.Add("E_NO_CONTEXT", null, null, $"no word on the {key}", $"a title above the header, a sheet name or a file name with {pattern}",
                "Keep the publisher's names and title rows.");
        }
        return new TableContext(keys);
    }
}
