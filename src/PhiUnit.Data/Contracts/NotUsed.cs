using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>Editions of a table that have its layout and stand for something else: they are passed over by name, never mixed in.</summary>
public sealed class NotUsed
{
    /// <summary>Pattern of the sheet name, the file name without its type, or a title above the header.</summary>
    public string Named { get; set; } = "";

    /// <summary>What they are, to follow "this is".</summary>
    public string Why { get; set; } = "";

    public bool Covers(IEnumerable<string> names) => names.Any(n => Regex.IsMatch(n, Named, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
}
