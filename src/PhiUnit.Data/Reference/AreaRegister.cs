using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Reference;

/// <summary>Codes and names of areas, and the places that the workspace is about (Reference/Areas).</summary>
public sealed class AreaRegister
{
    private static readonly Lazy<AreaRegister> Embedded = new(ReadEmbedded);
    private readonly Dictionary<string, string> _nameOf;
    private readonly ILookup<string, string> _codesOf;

    private AreaRegister(IReadOnlyList<(string Code, string Name, string Kind)> areas, IReadOnlyList<string> homePlaces)
    {
        Areas = areas;
        HomePlaces = homePlaces;
        _nameOf = areas.ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        _codesOf = areas.ToLookup(a => Plain(a.Name), a => a.Code, StringComparer.Ordinal);
    }

    public static AreaRegister Default => Embedded.Value;

    public IReadOnlyList<(string Code, string Name, string Kind)> Areas { get; }

    /// <summary>Codes of the places whose rows must be complete.</summary>
    public IReadOnlyList<string> HomePlaces { get; }

    /// <summary>The name of a code; null when the register does not hold it.</summary>
    public string? NameOf(string code) => _nameOf.GetValueOrDefault(code);

    /// <summary>The local authority of this name; null when none or several have it.</summary>
    public string? AuthorityNamed(string name)
    {
        var codes = _codesOf[Plain(name)].Where(IsAuthority).ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    /// <summary>Another authority to which the name belongs, when the code is known under a different name; null when they agree or cannot
    /// be judged.</summary>
    public string? OwnerOfName(string code, string name)
    {
        if (!IsAuthority(code) || NameOf(code) is not { } own || Plain(own) == Plain(name)) return null;
        return AuthorityNamed(name) is { } other && other != code ? other : null;
    }

    /// <summary>Upper-case names, without " UA", that one authority alone has.</summary>
    public IEnumerable<(string Name, string Code)> AuthorityNames =>
        _codesOf.Select(g => (Name: g.Key, Codes: g.Where(IsAuthority).ToList())).Where(g => g.Codes.Count == 1)
            .Select(g => (g.Name, g.Codes[0]));

    private static bool IsAuthority(string code) => code[..3] is "E06" or "E07" or "E08" or "E09" or "W06" or "S12" or "N09";

    private static string Plain(string name)
    {
        name = name.Trim();
        if (name.EndsWith(" UA", StringComparison.Ordinal)) name = name[..^3];
        return name.ToUpperInvariant().Replace("&", "AND", StringComparison.Ordinal);
    }

    private static AreaRegister ReadEmbedded() =>
        new([.. Rows("areas.csv").Select(r => (r[0], r[1], r[2]))], [.. Groupings.All.SelectMany(g => g.Members).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var text = ReferenceTable.Open($"Areas.{file}");
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        csv.Read();
        while (csv.Read()) yield return csv.Record!;
    }
}
