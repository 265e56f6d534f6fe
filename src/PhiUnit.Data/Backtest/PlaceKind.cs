namespace PhiUnit.Data.Backtest;

/// <summary>Types of English authorities, as the first three characters of their GSS codes say (ONS, Register of Geographic Codes).</summary>
public static class PlaceKind
{
    static readonly (string Prefix, string Name)[] Kinds =
        [("E06", "unitary authority"), ("E07", "shire district"), ("E08", "metropolitan district"), ("E09", "London borough")];

    /// <summary>All types.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Kinds.Select(k => k.Name)];

    /// <summary>Type of an authority.</summary>
    /// <exception cref="ArgumentException">The code is not that of a lower-tier or unitary authority of England.</exception>
    public static string Of(string code) => Kinds.FirstOrDefault(k => code.StartsWith(k.Prefix, StringComparison.Ordinal)).Name
        ?? throw new ArgumentException($"Code '{code}' found; one that begins with E06, E07, E08 or E09 expected.", nameof(code));
}
